package notesearch.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Opens the site once, and gives it to each test as new. */
final class SiteExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterTestExecutionCallback, ParameterResolver {

    private static final Namespace HERE = Namespace.create(SiteExtension.class);
    private static final String NONE = "No Chromium with its chromedriver is on the PATH: the browser tests";

    /** JUnit closes it with the last test of all. */
    record Opened(Optional<Site> site) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            if (site.isPresent()) {
                site.get().close();
            }
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (opened(context).site().isPresent()) {
            return;
        }
        Chromium.required().ifPresent(why -> {
            throw new IllegalStateException(
                    NONE + " cannot run, and must, since " + why + ". Install chromium and chromium-driver.");
        });
        System.err.println("\n*** " + NONE + " of " + context.getDisplayName() + " are SKIPPED.\n"
                + "*** Install chromium and chromium-driver to run them.\n");
        Assumptions.abort(NONE + " are skipped");
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        opened(context).site().orElseThrow().begin();
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        Site site = opened(context).site().orElseThrow();
        if (context.getExecutionException().isPresent()) {
            site.browser.screenshot("failed-" + context.getRequiredTestMethod().getName());
        } else {
            assertEquals(List.of(), site.browser.console(), "the console is empty");
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Browser.class || type == Network.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Site site = opened(context).site().orElseThrow();
        return parameter.getParameter().getType() == Browser.class ? site.browser : site.network;
    }

    private static Opened opened(ExtensionContext context) {
        return context.getRoot().getStore(HERE).computeIfAbsent("site", key -> new Opened(Site.open()), Opened.class);
    }
}

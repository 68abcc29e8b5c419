package notesearch.server.command;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.LayoutBase;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;

/** Time in UTC, level, class and message of what is logged. Logback's own patterns take it a tenth of a second to set up. */
final class LogLine extends LayoutBase<ILoggingEvent> {

    private static final DateTimeFormatter TIME =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

    @Override
    public String doLayout(ILoggingEvent event) {
        String logger = event.getLoggerName();
        IThrowableProxy failure = event.getThrowableProxy();
        return String.format(
                Locale.ROOT,
                "%s %-5s %s %s%n%s",
                TIME.format(event.getInstant()),
                event.getLevel(),
                logger.substring(logger.lastIndexOf('.') + 1),
                event.getFormattedMessage(),
                failure == null ? "" : ThrowableProxyUtil.asString(failure));
    }
}

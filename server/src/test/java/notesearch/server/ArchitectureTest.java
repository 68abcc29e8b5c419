package notesearch.server;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may use whom. A rule may find nothing to judge: it stands before the classes that it is about. */
class ArchitectureTest {
    private static final String NOTE = "notesearch.note..";
    private static final String INDEX = "notesearch.index..";
    private static final String QUERY = "notesearch.query..";
    private static final String SEARCH = "notesearch.search..";
    private static final String SERVER = "notesearch.server..";
    private static final String LUCENE = "org.apache.lucene..";

    private static final JavaClasses NOTESEARCH = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("notesearch");

    @Test
    void noPackagesFormACycle() {
        hold(slices().matching("notesearch.(**)")
                .should()
                .beFreeOfCycles()
                .because("a package in a cycle cannot be read, tested or moved without the others"));
    }

    @Test
    void noteUsesNothingOfNotesearch() {
        hold(noClasses()
                .that()
                .resideInAPackage(NOTE)
                .should()
                .dependOnClassesThat(resideInAnyPackage(INDEX, QUERY, SEARCH, SERVER))
                .because("what a note is does not depend on how it is found"));
    }

    @Test
    void indexUsesOnlyNote() {
        hold(noClasses()
                .that()
                .resideInAPackage(INDEX)
                .should()
                .dependOnClassesThat(resideInAnyPackage(QUERY, SEARCH, SERVER))
                .because("the index follows the folder, whoever asks it and whatever is asked"));
    }

    @Test
    void queryUsesNothingOfNotesearch() {
        hold(noClasses()
                .that()
                .resideInAPackage(QUERY)
                .should()
                .dependOnClassesThat(resideInAnyPackage(NOTE, INDEX, SEARCH, SERVER))
                .because("a query is data: another engine must be able to answer it"));
    }

    @Test
    void searchUsesIndexAndQueryAndOnlyTheValuesOfNote() {
        hold(noClasses()
                .that()
                .resideInAPackage(SEARCH)
                .should()
                .dependOnClassesThat(
                        resideInAPackage(SERVER).or(resideInAPackage(NOTE).and(are(not(values())))))
                .because("search answers from the index alone; it must not read notes a second way"));
    }

    @Test
    void serverSeesTheDoorsAndValuesOfNote() {
        DescribedPredicate<JavaClass> doors = describe(
                "a door",
                type -> Set.of("Notebook", "NotebookWatch", "NoteHtml").contains(type.getSimpleName()));
        hold(noClasses()
                .that()
                .resideInAPackage(SERVER)
                .should()
                .dependOnClassesThat(resideInAPackage(NOTE).and(are(not(values().or(doors)))))
                .because("reading and chunking notes is the indexer's work; the server shows what came of it"));
    }

    /** What only holds data, or says what went wrong. */
    private static DescribedPredicate<JavaClass> values() {
        return describe(
                "values",
                type -> type.isRecord()
                        || type.isEnum()
                        || type.isInterface()
                        || Set.of("LineTable", "NotesException").contains(type.getSimpleName()));
    }

    @Test
    void onlyNoteKnowsTheMarkdownParser() {
        hold(noClasses()
                .that()
                .resideOutsideOfPackage(NOTE)
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.commonmark..", "org.snakeyaml.."))
                .because("there is one walker of the syntax tree and one reader of front matter"));
    }

    @Test
    void onlyIndexSearchAndQueryKnowLucene() {
        hold(noClasses()
                .that()
                .resideOutsideOfPackages(INDEX, SEARCH, QUERY)
                .should()
                .dependOnClassesThat(resideInAPackage(LUCENE))
                .because("a second engine must fit behind the same door"));
    }

    @Test
    void onlyServerKnowsHttpAndJson() {
        hold(noClasses()
                .that()
                .resideOutsideOfPackage(SERVER)
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..", "com.fasterxml.jackson.."))
                .because("the indexer also serves the command line, and knows neither HTTP nor JSON"));
    }

    @Test
    void noSignatureThatServerUsesNamesLucene() {
        hold(classes()
                .that()
                .resideInAPackage(SERVER)
                .should(useOnlySignaturesWithout("org.apache.lucene."))
                .because("a second engine must fit behind the same door"));
    }

    @Test
    void nothingIsNamedAfterNothing() {
        Pattern inPackage = Pattern.compile("(^|\\.)(utils?|common|helpers?|manager|impl|base|core)(\\.|$)");
        Pattern inClass = Pattern.compile("(^|[a-z0-9])(Utils?|Common|Helpers?|Manager|Impl|Base|Core)$");
        hold(noClasses()
                .should(beNamedLike(inPackage, inClass))
                .because("such a name says nothing of what is inside, and everything ends there"));
    }

    private static void hold(ArchRule rule) {
        rule.allowEmptyShould(true).check(NOTESEARCH);
    }

    private static ArchCondition<JavaClass> useOnlySignaturesWithout(String prefix) {
        return new ArchCondition<>("use only signatures without " + prefix + "*") {
            @Override
            public void check(JavaClass user, ConditionEvents events) {
                for (JavaCodeUnitAccess<?> access : user.getCodeUnitAccessesFromSelf()) {
                    List<String> found = Stream.concat(
                                    Stream.of(access.getTarget().getRawReturnType()),
                                    access.getTarget().getRawParameterTypes().stream())
                            .map(JavaClass::getName)
                            .filter(type -> type.startsWith(prefix))
                            .toList();
                    if (!found.isEmpty()) {
                        events.add(SimpleConditionEvent.violated(user, access.getDescription() + " names " + found));
                    }
                }
            }
        };
    }

    private static ArchCondition<JavaClass> beNamedLike(Pattern inPackage, Pattern inClass) {
        return new ArchCondition<>("have a name without meaning") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean found = inPackage.matcher(type.getPackageName()).find()
                        || inClass.matcher(type.getSimpleName()).find();
                events.add(new SimpleConditionEvent(type, found, type.getName() + " is such a name"));
            }
        };
    }
}

package org.rostrum.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void routesAreDecidedInPureJava() {
        classes()
                .that()
                .resideInAPackage("..gateway.route..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "..gateway.route..")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.rostrum.gateway"));
    }
}

package org.rostrum.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.rostrum.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule routesAreDecidedInPureJava = classes()
            .that()
            .resideInAPackage("..gateway.route..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "..gateway.route..");
}

package org.rostrum.agenda;

import static org.rostrum.commons.testing.ArchitectureRules.classesOf;
import static org.rostrum.commons.testing.ArchitectureRules.ofAService;
import static org.rostrum.commons.testing.ArchitectureRules.pureJava;

import com.tngtech.archunit.core.domain.JavaClasses;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses AGENDA = classesOf("org.rostrum.agenda");

    @Test
    void keepsToTheStructureOfAllServices() {
        ofAService("org.rostrum.agenda").check(AGENDA);
    }

    @Test
    void makesAPlanOfADocumentWithoutAnyFramework() {
        pureJava("org.rostrum.agenda.importing.reading.plan").check(AGENDA);
    }
}

package org.rostrum.registry;

import static org.rostrum.commons.testing.ArchitectureRules.classesOf;
import static org.rostrum.commons.testing.ArchitectureRules.ofAService;
import static org.rostrum.commons.testing.ArchitectureRules.pureJava;

import com.tngtech.archunit.core.domain.JavaClasses;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses REGISTRY = classesOf("org.rostrum.registry");

    @Test
    void keepsToTheStructureOfAllServices() {
        ofAService("org.rostrum.registry").check(REGISTRY);
    }

    @Test
    void readsSymbolsWithoutAnyFramework() {
        pureJava("org.rostrum.registry.symbol").check(REGISTRY);
    }
}

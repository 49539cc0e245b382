package org.rostrum.schedule;

import static org.rostrum.commons.testing.ArchitectureRules.classesOf;
import static org.rostrum.commons.testing.ArchitectureRules.ofAService;
import static org.rostrum.commons.testing.ArchitectureRules.pureJava;

import com.tngtech.archunit.core.domain.JavaClasses;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses SCHEDULE = classesOf("org.rostrum.schedule");

    @Test
    void keepsToTheStructureOfAllServices() {
        ofAService("org.rostrum.schedule").check(SCHEDULE);
    }

    @Test
    void decidesOnTheFloorAndOnTimesWithoutAnyFramework() {
        pureJava("org.rostrum.schedule.floor", "org.rostrum.schedule.remotetime", "org.rostrum.schedule.time")
                .check(SCHEDULE);
    }
}

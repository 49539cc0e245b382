package org.rostrum.schedule.meeting;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rostrum.commons.testing.ArchitectureRules;

class TransitionTest {

    @ParameterizedTest
    @CsvSource({
        "PLANNED, OPEN, OPEN",
        "PLANNED, CANCEL, CANCELLED",
        "PLANNED, RESCHEDULE, PLANNED",
        "OPEN, SUSPEND, SUSPENDED",
        "OPEN, CLOSE, CLOSED",
        "SUSPENDED, RESUME, OPEN",
        "SUSPENDED, CLOSE, CLOSED",
    })
    void leadsOn(MeetingState from, MeetingAction action, MeetingState to) {
        assertThat(Transition.of(from, action)).isEqualTo(new Transition.To(to));
    }

    @ParameterizedTest
    @CsvSource({
        "PLANNED, SUSPEND, open cancel reschedule",
        "PLANNED, CLOSE, open cancel reschedule",
        "OPEN, OPEN, suspend close",
        "OPEN, CANCEL, suspend close",
        "OPEN, RESCHEDULE, suspend close",
        "SUSPENDED, SUSPEND, resume close",
        "SUSPENDED, CANCEL, resume close",
        "CLOSED, OPEN, ''",
        "CLOSED, RESUME, ''",
        "CANCELLED, RESCHEDULE, ''",
        "CANCELLED, OPEN, ''",
    })
    void saysWhatIsPossibleWhereItDoesNotLeadOn(MeetingState from, MeetingAction action, String possible) {
        assertThat(Transition.of(from, action))
                .isInstanceOfSatisfying(
                        Transition.NotFromHere.class, refusal -> assertThat(String.join(" ", refusal.possible()))
                                .isEqualTo(possible));
    }

    @Test
    void knowsNoFramework() {
        Set<String> pure =
                Set.of(MeetingState.class.getName(), MeetingAction.class.getName(), Transition.class.getName());
        DescribedPredicate<JavaClass> known = describe(
                "Java and one another",
                used -> used.getBaseComponentType().isPrimitive()
                        || used.getPackageName().startsWith("java.")
                        || pure.stream().anyMatch(used.getBaseComponentType().getName()::startsWith));
        classes()
                .that(describe("the rules", tested -> pure.contains(tested.getName())))
                .should()
                .onlyDependOnClassesThat(known)
                .check(ArchitectureRules.classesOf("org.rostrum.schedule.meeting"));
    }
}

package org.rostrum.commons.testing;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.PersistenceContext;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The structure that all services share. In a service's test:
 *
 * <pre>{@code
 * JavaClasses schedule = ArchitectureRules.classesOf("org.rostrum.schedule");
 * ArchitectureRules.ofAService("org.rostrum.schedule").check(schedule);
 * ArchitectureRules.pureJava("org.rostrum.schedule.floor").check(schedule);
 * }</pre>
 */
public final class ArchitectureRules {

    private static final DescribedPredicate<JavaClass> RESOURCE =
            with(Path.class).and(not(INTERFACES)).as("resources");

    private static final DescribedPredicate<JavaClass> REPOSITORY =
            assignableTo(PanacheRepositoryBase.class).as("repositories");

    private static final DescribedPredicate<JavaClass> ENTITY =
            with(Entity.class).as("entities");

    private static final DescribedPredicate<JavaClass> SERVICE = with(ApplicationScoped.class)
            .or(with(RequestScoped.class))
            .and(not(REPOSITORY))
            .and(not(RESOURCE))
            .and(not(with(Provider.class)))
            .as("services");

    /** A public method that answers requests is open to named roles, or to everybody by intent. */
    public static final ArchRule RESOURCES_SAY_WHO_MAY_CALL = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat(RESOURCE)
            .and()
            .areMetaAnnotatedWith(HttpMethod.class)
            .should()
            .beAnnotatedWith(RolesAllowed.class)
            .orShould()
            .beAnnotatedWith(PermitAll.class);

    /** What a bean needs stands in its constructor. */
    public static final ArchRule NO_FIELD_INJECTION = noFields()
            .should()
            .beAnnotatedWith(Inject.class)
            .orShould()
            .beAnnotatedWith(Context.class)
            .orShould()
            .beAnnotatedWith(ConfigProperty.class)
            .orShould()
            .beAnnotatedWith(PersistenceContext.class);

    private ArchitectureRules() {}

    private static DescribedPredicate<JavaClass> with(Class<? extends Annotation> annotation) {
        return annotatedWith(annotation).forSubtype();
    }

    /** The classes of a service without its tests. */
    public static JavaClasses classesOf(String basePackage) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(basePackage);
    }

    /** All rules that hold in every service: the first that fails is told. */
    public static ArchRule ofAService(String basePackage) {
        return CompositeArchRule.of(RESOURCES_SAY_WHO_MAY_CALL)
                .and(NO_FIELD_INJECTION)
                .and(oneDirection(basePackage))
                .and(noCircleOfFeatures(basePackage));
    }

    /** Resource → service → repository and entity; HTTP ends at the resource. */
    public static ArchRule oneDirection(String basePackage) {
        DescribedPredicate<JavaClass> service =
                SERVICE.and(resideInAPackage(basePackage + "..")).as("services");
        return CompositeArchRule.of(noClasses()
                        .that(not(RESOURCE))
                        .should()
                        .dependOnClassesThat(RESOURCE)
                        .because("a resource is called by HTTP only"))
                .and(noClasses()
                        .that(REPOSITORY)
                        .should()
                        .dependOnClassesThat(service)
                        .allowEmptyShould(true)
                        .because("a repository only reads and writes its table"))
                .and(noClasses()
                        .that(ENTITY)
                        .should()
                        .dependOnClassesThat(service.or(REPOSITORY))
                        .allowEmptyShould(true)
                        .because("an entity is a row"))
                .and(noClasses()
                        .that(service.or(REPOSITORY).or(ENTITY))
                        .should()
                        .dependOnClassesThat(
                                type(Response.class).or(type(UriInfo.class)).or(type(HttpHeaders.class)))
                        .because("answers and addresses are the resource's part"));
    }

    /** The packages directly below {@code basePackage} depend on each other in one direction. */
    public static ArchRule noCircleOfFeatures(String basePackage) {
        return slices().matching(basePackage + ".(*)..").should().beFreeOfCycles();
    }

    /**
     * The packages hold rules and nothing else: they know {@code java..} and each other, no framework.
     *
     * @param packages names without wildcard
     */
    public static ArchRule pureJava(String... packages) {
        return classes()
                .that()
                .resideInAnyPackage(packages)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(Stream.concat(Stream.of("java.."), Arrays.stream(packages))
                        .toArray(String[]::new));
    }
}

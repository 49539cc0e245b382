package org.rostrum.endtoend;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** A problem type declared by an enum in one of the four built applications. */
record DeclaredProblem(String service, String slug, int status, String title) {
    private static final String PROBLEM_TYPE = "org.rostrum.web.ProblemType";
    private static final List<String> SERVICES =
            List.of("document-registry-service", "schedule-service", "agenda-service", "gateway");

    /** Reads the applications as they were built: all enums in them that implement {@value #PROBLEM_TYPE}. */
    static List<DeclaredProblem> ofAllProcesses() throws IOException, ReflectiveOperationException {
        List<DeclaredProblem> declared = new ArrayList<>();
        for (String service : SERVICES) {
            declared.addAll(of(service));
        }
        return declared;
    }

    private static List<DeclaredProblem> of(String service) throws IOException, ReflectiveOperationException {
        Path application = Path.of("")
                .toAbsolutePath()
                .resolveSibling(service)
                .resolve("target")
                .resolve("quarkus-app");
        List<Path> jars = new ArrayList<>(jarsIn(application.resolve("app")));
        jars.addAll(jarsIn(application.resolve("lib").resolve("main")));
        List<DeclaredProblem> declared = new ArrayList<>();
        try (URLClassLoader loader = new URLClassLoader(urls(jars), ClassLoader.getPlatformClassLoader())) {
            Class<?> type = loader.loadClass(PROBLEM_TYPE);
            for (String name : classesOfOurs(jars)) {
                Class<?> candidate = loader.loadClass(name);
                if (candidate.isEnum() && type.isAssignableFrom(candidate)) {
                    for (Object problem : candidate.getEnumConstants()) {
                        declared.add(read(service, type, problem));
                    }
                }
            }
        }
        return declared;
    }

    private static DeclaredProblem read(String service, Class<?> type, Object problem)
            throws ReflectiveOperationException {
        return new DeclaredProblem(
                service,
                (String) type.getMethod("slug").invoke(problem),
                (Integer) type.getMethod("status").invoke(problem),
                (String) type.getMethod("title").invoke(problem));
    }

    private static List<Path> jarsIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).toList();
        }
    }

    private static URL[] urls(List<Path> jars) throws IOException {
        URL[] urls = new URL[jars.size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = jars.get(i).toUri().toURL();
        }
        return urls;
    }

    /** The names of all classes of Rostrum. */
    private static List<String> classesOfOurs(List<Path> jars) throws IOException {
        List<String> names = new ArrayList<>();
        for (Path jar : jars) {
            try (JarFile file = new JarFile(jar.toFile())) {
                file.stream()
                        .map(JarEntry::getName)
                        .filter(name -> name.startsWith("org/rostrum/") && name.endsWith(".class"))
                        .map(name -> name.replace('/', '.').replaceFirst("\\.class$", ""))
                        .forEach(names::add);
            }
        }
        return names;
    }
}

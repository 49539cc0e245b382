package org.rostrum.deployment.configuration;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** What the sources of a module say of its settings; they are read, not compiled. */
final class Sources {

    /**
     * A place where a setting is read.
     *
     * @param name of the property; of a map with {@code <KIND>}; or a variable, where code asks for that itself
     * @param standard the default that stands in the code, if any
     */
    record Found(String name, Optional<String> standard, String meaning) {}

    private final List<Found> found = new ArrayList<>();
    private DocTrees docs;

    private Sources() {}

    static List<Found> of(Path folder) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (Stream<Path> tree = Files.walk(folder);
                StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<Path> sources = tree.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            JavacTask task = (JavacTask) compiler.getTask(
                    null,
                    files,
                    ignored -> {},
                    List.of("-proc:none"),
                    null,
                    files.getJavaFileObjectsFromPaths(sources));
            Sources all = new Sources();
            all.docs = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                all.read(unit);
            }
            return all.found;
        }
    }

    private void read(CompilationUnitTree unit) {
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitClass(ClassTree type, Void nothing) {
                argument(type.getModifiers(), "ConfigMapping", "prefix")
                        .ifPresent(prefix -> readMapping(getCurrentPath(), prefix));
                if (type.getImplementsClause().toString().contains("ConfigSourceFactory")) {
                    readVariables(getCurrentPath());
                }
                return super.visitClass(type, nothing);
            }

            @Override
            public Void visitVariable(VariableTree variable, Void nothing) {
                argument(variable.getModifiers(), "ConfigProperty", "name")
                        .filter(name -> name.startsWith("rostrum."))
                        .ifPresent(name -> found.add(new Found(
                                name,
                                argument(variable.getModifiers(), "ConfigProperty", "defaultValue"),
                                meaningOf(enclosingType(getCurrentPath())))));
                return super.visitVariable(variable, nothing);
            }
        }.scan(unit, null);
    }

    /** Each method of the interface that gives a value, and those of the groups it has. */
    private void readMapping(TreePath type, String prefix) {
        eachMethod(type, (method, path) -> {
            String name = prefix + "." + kebab(method.getName().toString());
            String returned = method.getReturnType().toString();
            Optional<TreePath> group = memberType(root(type), returned);
            if (group.isPresent()) {
                readMapping(group.get(), name);
            } else {
                found.add(new Found(
                        returned.startsWith("Map<") ? name + ".<KIND>" : name,
                        argument(method.getModifiers(), "WithDefault", "value"),
                        meaningOf(path)));
            }
        });
    }

    private static void eachMethod(TreePath type, BiConsumer<MethodTree, TreePath> what) {
        for (Tree member : ((ClassTree) type.getLeaf()).getMembers()) {
            if (member instanceof MethodTree method && method.getBody() == null) {
                what.accept(method, new TreePath(type, method));
            }
        }
    }

    /** Variables that a source of settings asks for by their own name. */
    private void readVariables(TreePath type) {
        for (Tree member : ((ClassTree) type.getLeaf()).getMembers()) {
            if (member instanceof VariableTree constant
                    && constant.getInitializer() instanceof LiteralTree literal
                    && String.valueOf(literal.getValue()).startsWith("ROSTRUM_")) {
                found.add(new Found(literal.getValue().toString(), Optional.empty(), meaningOf(type)));
            }
        }
    }

    private static TreePath root(TreePath type) {
        return type.getParentPath().getLeaf() instanceof ClassTree ? root(type.getParentPath()) : type;
    }

    private static Optional<TreePath> memberType(TreePath type, String name) {
        for (Tree member : ((ClassTree) type.getLeaf()).getMembers()) {
            if (member instanceof ClassTree inner) {
                TreePath path = new TreePath(type, inner);
                Optional<TreePath> hit =
                        inner.getSimpleName().contentEquals(name) ? Optional.of(path) : memberType(path, name);
                if (hit.isPresent()) {
                    return hit;
                }
            }
        }
        return Optional.empty();
    }

    private static TreePath enclosingType(TreePath path) {
        return path.getLeaf() instanceof ClassTree ? path : enclosingType(path.getParentPath());
    }

    private static Optional<String> argument(ModifiersTree modifiers, String annotation, String argument) {
        for (AnnotationTree present : modifiers.getAnnotations()) {
            if (present.getAnnotationType().toString().equals(annotation)) {
                for (ExpressionTree given : present.getArguments()) {
                    if (given instanceof AssignmentTree assigned
                            && assigned.getVariable().toString().equals(argument)) {
                        return Optional.of(text(assigned.getExpression()));
                    } else if (given instanceof LiteralTree && argument.equals("value")) {
                        return Optional.of(text(given));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static String text(ExpressionTree value) {
        return value instanceof LiteralTree literal
                ? String.valueOf(literal.getValue())
                : value.toString().toLowerCase(java.util.Locale.ROOT);
    }

    /** What the comment says, up to the first tag, on one line. */
    private String meaningOf(TreePath place) {
        String comment = docs.getDocComment(place);
        return comment == null
                ? ""
                : comment.replaceAll("(?s)\\n\\s*@(param|return|throws).*", "")
                        .replaceAll("\\{@value #?([^}]*)}", "this")
                        .replaceAll("\\{@code ([^}]*)}", "`$1`")
                        .replaceAll("\\{@link (?:[^} ]*#)?([^}]*)}", "$1")
                        .replaceAll("\\s+", " ")
                        .strip();
    }

    private static String kebab(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(java.util.Locale.ROOT);
    }
}

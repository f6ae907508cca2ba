import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.EndElementTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.StartElementTree;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Writes what the Javadoc of public types says of their properties and choices beside their classes, where
 * org.lwn.documentation.Documentation reads it. Run by the build, from source: java WriteDocumentation.java SOURCES CLASSES
 */
public final class WriteDocumentation {
    /** Methods so marked are properties that documents do not hold but rules may name. */
    private static final Set<String> MARKS = Set.of("DerivedFrom", "Answers", "Settings");

    private static final Set<Tree.Kind> TYPES =
            Set.of(Tree.Kind.CLASS, Tree.Kind.RECORD, Tree.Kind.INTERFACE, Tree.Kind.ENUM);

    private final DocTrees docs;
    private final CompilationUnitTree file;

    /** By key, such as Benefit.statement; sorted, so that two builds write the same. */
    private final Map<String, String> lines;

    private WriteDocumentation(DocTrees docs, CompilationUnitTree file, Map<String, String> lines) {
        this.docs = docs;
        this.file = file;
        this.lines = lines;
    }

    public static void main(String[] arguments) throws IOException {
        Path classes = Path.of(arguments[1]);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Map<String, Map<String, String>> packages = new TreeMap<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
                Stream<Path> sources = Files.walk(Path.of(arguments[0]))) {
            List<Path> java = sources.filter(source -> source.toString().endsWith(".java")).sorted().toList();
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(java));
            DocTrees docs = DocTrees.instance(task);
            for (CompilationUnitTree file : task.parse()) {
                Map<String, String> lines =
                        packages.computeIfAbsent(file.getPackageName().toString(), name -> new TreeMap<>());
                new WriteDocumentation(docs, file, lines).read();
            }
        }
        for (Map.Entry<String, Map<String, String>> lines : packages.entrySet()) {
            if (lines.getValue().keySet().equals(Set.of("package"))) {
                continue;
            }
            Path folder = classes.resolve(lines.getKey().replace('.', '/'));
            Files.createDirectories(folder);
            Files.writeString(
                    folder.resolve("documentation.properties"),
                    lines.getValue().entrySet().stream()
                            .map(line -> line.getKey() + "=" + line.getValue().replace("\\", "\\\\") + "\n")
                            .collect(Collectors.joining()));
        }
    }

    private void read() {
        TreePath root = new TreePath(file);
        if (file.getSourceFile().isNameCompatible("package-info", JavaFileObject.Kind.SOURCE)) {
            put("package", comment(new TreePath(root, file.getPackage())));
        }
        for (Tree declared : file.getTypeDecls()) {
            if (declared instanceof ClassTree type) {
                read(new TreePath(root, type), type, "");
            }
        }
    }

    private void read(TreePath path, ClassTree type, String prefix) {
        boolean isInside = !prefix.isEmpty();
        if (!type.getModifiers().getFlags().contains(Modifier.PUBLIC) && !isInside) {
            return;
        }
        String name = prefix + type.getSimpleName();
        Optional<DocCommentTree> comment = comment(path);
        boolean isModel = type.getKind() == Tree.Kind.RECORD
                || type.getKind() == Tree.Kind.ENUM
                || type.getModifiers().getFlags().contains(Modifier.SEALED);
        if (isModel) {
            put(name, comment);
            comment.ifPresent(tree -> tree.getBlockTags().stream()
                    .filter(ParamTree.class::isInstance)
                    .map(ParamTree.class::cast)
                    .filter(parameter -> !parameter.isTypeParameter())
                    .forEach(parameter ->
                            lines.put(name + "." + parameter.getName(), prose(parameter.getDescription()))));
        }
        for (Tree member : type.getMembers()) {
            TreePath at = new TreePath(path, member);
            if (member instanceof ClassTree inner && TYPES.contains(member.getKind())) {
                read(at, inner, name + "$");
            } else if (member instanceof VariableTree constant && isConstant(type, constant)) {
                put(name + "." + constant.getName(), comment(at));
            } else if (member instanceof MethodTree method && isProperty(type, method)) {
                if (!isModel && !lines.containsKey(name)) {
                    put(name, comment);
                }
                put(name + "." + method.getName(), comment(at));
            }
        }
    }

    private static boolean isConstant(ClassTree type, VariableTree field) {
        return type.getKind() == Tree.Kind.ENUM
                && field.getType() != null
                && field.getType().toString().equals(type.getSimpleName().toString())
                && field.getModifiers().getFlags().containsAll(Set.of(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL));
    }

    private static boolean isProperty(ClassTree type, MethodTree method) {
        if (!method.getParameters().isEmpty()) {
            return false;
        }
        return type.getKind() == Tree.Kind.INTERFACE
                ? method.getBody() == null
                : method.getModifiers().getAnnotations().stream()
                        .map(AnnotationTree::getAnnotationType)
                        .anyMatch(mark -> MARKS.contains(mark.toString()));
    }

    private Optional<DocCommentTree> comment(TreePath path) {
        return Optional.ofNullable(docs.getDocCommentTree(path));
    }

    private void put(String key, Optional<DocCommentTree> comment) {
        comment.ifPresent(tree -> lines.put(key, prose(tree.getFullBody())));
    }

    /** In one line, as Markdown. */
    private static String prose(List<? extends DocTree> words) {
        return words.stream().map(WriteDocumentation::prose).collect(Collectors.joining()).replaceAll("\\s+", " ").strip();
    }

    private static String prose(DocTree word) {
        if (word instanceof LiteralTree literal) {
            return literal.getKind() == DocTree.Kind.CODE ? "`" + literal.getBody().getBody() + "`" : literal.getBody().getBody();
        }
        if (word instanceof LinkTree link) {
            return "`" + link.getReference().getSignature().replaceFirst("^#", "") + "`";
        }
        // Paragraphs run on; no other element stands in the documentation of a property.
        return word instanceof StartElementTree || word instanceof EndElementTree ? " " : word.toString();
    }
}

package org.lwn.examples.springboot;

import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.LeafNodeBuilderCustomizableContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.NodeBuilderCustomizableContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.NodeBuilderDefinedContext;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lwn.problem.Pointer;

/** Names places in a form as Bean Validation does: {@code budget.lines[0].cost} for {@code /budget/lines/0/cost}. */
final class PropertyPath {
    private PropertyPath() {}

    /** Adds the violation there. An index is told with what comes after it: that is how the builder wants it. */
    static void add(ConstraintViolationBuilder violation, Pointer field) {
        Node node = Node.of(violation);
        Integer index = null;
        for (String segment : field.segments()) {
            if (isIndex(segment)) {
                index = Integer.valueOf(segment);
            } else {
                node = node.property(segment, index);
                index = null;
            }
        }
        node.addViolation(index);
    }

    private static boolean isIndex(String segment) {
        return segment.matches("[0-9]{1,9}");
    }

    /** What the builder's three kinds of nodes have in common. */
    private record Node(
            Function<String, NodeBuilderCustomizableContext> property,
            Supplier<LeafNodeBuilderCustomizableContext> element,
            Runnable end) {

        static Node of(ConstraintViolationBuilder root) {
            return new Node(root::addPropertyNode, root::addBeanNode, root::addConstraintViolation);
        }

        private static Node of(NodeBuilderCustomizableContext named) {
            return new Node(named::addPropertyNode, named::addBeanNode, named::addConstraintViolation);
        }

        private static Node of(NodeBuilderDefinedContext indexed) {
            return new Node(indexed::addPropertyNode, indexed::addBeanNode, indexed::addConstraintViolation);
        }

        Node property(String name, @Nullable Integer index) {
            NodeBuilderCustomizableContext named = property.apply(name);
            return index == null ? of(named) : of(named.inIterable().atIndex(index));
        }

        void addViolation(@Nullable Integer index) {
            if (index == null) {
                end.run();
            } else {
                element.get().inIterable().atIndex(index).addConstraintViolation();
            }
        }
    }
}

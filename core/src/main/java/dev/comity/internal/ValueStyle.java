package dev.comity.internal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;
import org.immutables.value.Value.Style.BuilderVisibility;
import org.immutables.value.Value.Style.ImplementationVisibility;

/**
 * The one way in which this project's value types are generated: hidden implementation, one builder idiom in which
 * varargs add to a collection and Iterables replace it, and {@link IllegalArgumentException} for what is missing.
 */
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
        visibility = ImplementationVisibility.PACKAGE,
        overshadowImplementation = true,
        builderVisibility = BuilderVisibility.PACKAGE,
        depluralize = false,
        add = "*",
        put = "*",
        throwForInvalidImmutableState = IllegalArgumentException.class,
        allowedClasspathAnnotations = {org.jspecify.annotations.Nullable.class})
public @interface ValueStyle {}

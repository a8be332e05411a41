package dev.breakwater.controls.index;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/**
 * Writes {@code Definitions}, which makes every class annotated {@code
 * AutoService(ControlDefinition.class)}. A {@code ServiceLoader} would make them too, by
 * reflection: for some hundred classes that is a tenth of the time in which a small scan is over.
 */
@SupportedAnnotationTypes(DefinitionsProcessor.ANNOTATION)
public final class DefinitionsProcessor extends AbstractProcessor {
  static final String ANNOTATION = "com.google.auto.service.AutoService";
  private static final String PACKAGE = "dev.breakwater.controls.catalogue";
  private static final String DEFINITION = PACKAGE + ".ControlDefinition.class";

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latest();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    var definitions = new ArrayList<TypeElement>();
    for (TypeElement annotation : annotations) {
      for (Element element : round.getElementsAnnotatedWith(annotation)) {
        if (element instanceof TypeElement type && isDefinition(type)) {
          definitions.add(type);
        }
      }
    }
    if (!definitions.isEmpty()) {
      definitions.sort(Comparator.comparing(type -> type.getQualifiedName().toString()));
      write(definitions);
    }
    return false;
  }

  private static boolean isDefinition(TypeElement type) {
    for (AnnotationMirror annotation : type.getAnnotationMirrors()) {
      boolean asked = annotation.getAnnotationType().toString().equals(ANNOTATION);
      for (AnnotationValue services : annotation.getElementValues().values()) {
        if (asked && services.toString().contains(DEFINITION)) {
          return true;
        }
      }
    }
    return false;
  }

  private void write(List<TypeElement> definitions) {
    var text = new StringBuilder();
    text.append("package ").append(PACKAGE).append(";\n\n");
    text.append("/** Every control's class; written by the compiler. */\n");
    text.append("final class Definitions {\n");
    text.append("  private Definitions() {}\n\n");
    text.append("  static ControlDefinition[] all() {\n");
    text.append("    return new ControlDefinition[] {\n");
    for (TypeElement definition : definitions) {
      text.append("      new ").append(definition.getQualifiedName()).append("(),\n");
    }
    text.append("    };\n  }\n}\n");
    var origins = definitions.toArray(TypeElement[]::new);
    try (Writer out =
        processingEnv.getFiler().createSourceFile(PACKAGE + ".Definitions", origins).openWriter()) {
      out.append(text);
    } catch (IOException e) {
      processingEnv
          .getMessager()
          .printMessage(Diagnostic.Kind.ERROR, "the list of controls cannot be written: " + e);
    }
  }
}

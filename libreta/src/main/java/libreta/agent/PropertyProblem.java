package libreta.agent;

import java.util.List;
import libreta.contacts.PropertySchema;
import libreta.contacts.ValueProblem;
import libreta.conversation.Language;
import libreta.words.Sentences;

/**
 * What is wrong with one value, for whoever shows it beside the field.
 *
 * @param property its internal name, or empty where it is about none
 * @param message a sentence for the person
 */
public record PropertyProblem(String property, String message) {
    static List<PropertyProblem> of(List<ValueProblem> problems, PropertySchema schema, Language language) {
        return problems.stream()
                .map(problem ->
                        new PropertyProblem(problem.property(), Sentences.of(List.of(problem), schema, language)))
                .toList();
    }
}

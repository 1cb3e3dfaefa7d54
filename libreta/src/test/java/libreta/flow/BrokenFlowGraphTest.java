package libreta.flow;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each way in which nodes do not hang together is told with its line, its node and the mend. */
class BrokenFlowGraphTest {
    @ParameterizedTest
    @MethodSource("broken")
    void it_is_told_with_line_and_mend(SmallFlow.Broken broken) {
        broken.check();
    }

    static List<SmallFlow.Broken> broken() {
        return List.of(
                SmallFlow.with("a misspelt reference", "llm: model", "llm: modle")
                        .tells("10  node 'assistant': there is no node 'modle' — did you mean 'model'?"),
                SmallFlow.with("an unknown reference", "llm: model", "llm: brain")
                        .tells("10  node 'assistant': there is no node 'brain' — write one of: model"),
                SmallFlow.with("a missing reference", "llm: model, ", "")
                        .tells("10  node 'assistant': it has no llm — add llm: model"),
                SmallFlow.with("no tools", "tools: [find, add, change], ", "")
                        .tells("10  node 'assistant': it has no tools — add tools: [find, add, change]"),
                SmallFlow.with("an empty list of tools", "tools: [find, add, change]", "tools: []")
                        .tells("10  node 'assistant': its tools names no node — add tools: [find, add, change]"),
                SmallFlow.with("a reference to the wrong type", "llm: model", "llm: recent")
                        .tells(
                                "10  node 'assistant': its llm names 'recent', which is a ChatHistory — name an OpenAILLM: model"),
                SmallFlow.with("two where one is needed", "next: [answer]", "next: [answer, how]")
                        .tells(
                                "10  node 'assistant': its next names 2 nodes — name one",
                                "10  node 'assistant': its answer would not be shown: 'how' says a text of its own — lead to a ChatOutput without a text"),
                SmallFlow.with("a forgotten node", "next: [search, help]", "next: [search]")
                        .tells(
                                "7  node 'help': nothing leads to it — name it in next of a ChatOpenedTrigger or MessageWidget, or take 'help' out"),
                SmallFlow.with(
                                "a forgotten tool",
                                "  change:",
                                "  spare: {type: OpenAILLM, model: gpt-6-luna}\n  change:")
                        .tells(
                                "16  node 'spare': nothing leads to it — name it in llm of an AIAgent, or take 'spare' out"),
                SmallFlow.with("a loop", "answer: {type: ChatOutput}", "answer: {type: ChatOutput, next: [assistant]}")
                        .tells(
                                "11  node 'answer': it shows the agent's answer, and nothing follows that — take next out, or give it a text",
                                "11  node 'answer': it leads in a loop: assistant → answer → assistant — take 'assistant' out of its next"),
                SmallFlow.with("a loop of one", "next: [search, help]", "next: [search, help, welcome]")
                        .tells(
                                "4  node 'welcome': it leads in a loop: welcome → welcome — take 'welcome' out of its next"),
                SmallFlow.with("no trigger", "  opened: {type: ChatOpenedTrigger, next: [welcome]}\n", "")
                        .tells(
                                "2  there is no ChatOpenedTrigger — write opened: {type: ChatOpenedTrigger, next: [welcome]}"),
                SmallFlow.with(
                                "two triggers",
                                "  change:",
                                "  again: {type: ChatOpenedTrigger, next: [welcome]}\n  change:")
                        .tells(
                                "16  node 'again': 'opened' is a ChatOpenedTrigger already — a flow has one; take one of the two out"),
                SmallFlow.with("no input", "  input: {type: ChatInput, next: [assistant]}\n", "")
                        .tells("2  there is no ChatInput — write input: {type: ChatInput, next: [assistant]}"),
                SmallFlow.with(
                                "an input that leads to no agent",
                                "{type: ChatInput, next: [assistant]}",
                                "{type: ChatInput}")
                        .tells("9  node 'input': it has no next — add next: [assistant]"),
                SmallFlow.with(
                                "an input that leads to a text",
                                "{type: ChatInput, next: [assistant]}",
                                "{type: ChatInput, next: [how]}")
                        .tells(
                                "9  node 'input': its next names 'how', which is a ChatOutput — name an AIAgent: assistant"),
                SmallFlow.with(
                                "no agent",
                                "assistant: {type: AIAgent, goal: Help, backstory: Kind, llm: model, history: recent, tools: [find, add, change], next: [answer]}",
                                "assistant: {type: ChatOutput, text: {en: Yes, es: Sí}}")
                        .tells(
                                "2  there is no AIAgent — write one with a goal, a backstory, an llm, a history and tools",
                                "5  node 'search': its id starts a task, but its way never comes to the agent — let the last node of that way lead to the agent",
                                "9  node 'input': its next names 'assistant', which is a ChatOutput — name an AIAgent"),
                SmallFlow.with("a greeting with an agent", "next: [search, help]", "next: [search, help, assistant]")
                        .tells(
                                "4  node 'welcome': it leads to the agent by 'assistant', and a greeting must not cost a model call — lead to a ButtonWidget, which waits for a click"),
                SmallFlow.with(
                                "a greeting that comes to an agent",
                                "next: [search, help]",
                                "next: [search, help, ask-search]")
                        .tells(
                                "4  node 'welcome': it leads to the agent by 'ask-search', and a greeting must not cost a model call — lead to a ButtonWidget, which waits for a click"),
                SmallFlow.with("a greeting with an output", "next: [search, help]", "next: [search, help, how]")
                        .tells(
                                "4  node 'welcome': its next names 'how', which is a ChatOutput — name a MessageWidget or ButtonWidget: search, help"),
                SmallFlow.with("a label twice", "{en: Help, es: Ayuda}", "{en: search, es: Ayuda}")
                        .tells(
                                "7  node 'help': the button 'search' has the label 'search' too, and a person may type a label — give each button its own label"),
                SmallFlow.with("a label in another language", "{en: Help, es: Ayuda}", "{en: Buscar, es: Ayuda}")
                        .tells(
                                "7  node 'help': the button 'search' has the label 'Buscar' too, and a person may type a label — give each button its own label"),
                SmallFlow.with(
                                "a label that is a page",
                                "{en: Help, es: Ayuda}",
                                "{en: HelpHelpHelpHelpHelpHelpHelpHelpHelpHelpHelpHelpHelpHelpHelpHelpHelpHelpHelpHelpHelpHelpHelpHelpHelpHelpHelpHelpHelpHelp, es: Ayuda}")
                        .tells(
                                "7  node 'help': its label in 'en' is too long for a button — write one line of up to 80 characters"),
                SmallFlow.with(
                                "a button without an answer",
                                "label: {en: Help, es: Ayuda}, next: [how]}",
                                "label: {en: Help, es: Ayuda}}")
                        .tells(
                                "7  node 'help': a click on it has no answer — add next: and a ChatOutput or the agent",
                                "8  node 'how': nothing leads to it — name it in next of a ButtonWidget or ChatOutput or AIAgent, or take 'how' out"),
                SmallFlow.with(
                                "a task that ends early",
                                "ask-search: {type: ChatOutput, text: {en: Who?, es: ¿Quién?}, next: [assistant]}",
                                "ask-search: {type: ChatOutput, text: {en: Who?, es: ¿Quién?}}")
                        .tells(
                                "5  node 'search': its id starts a task, but its way never comes to the agent — let the last node of that way lead to the agent"),
                SmallFlow.with("a task without its tool", "tools: [find, add, change]", "tools: [add, change]")
                        .tells(
                                "5  node 'search': its id starts a task that needs a SearchContact, and the agent has none — name one in the tools of 'assistant', or take the button out",
                                "14  node 'find': nothing leads to it — name it in tools of an AIAgent, or take 'find' out"),
                SmallFlow.with("two tools of one type", "{type: UpdateContact}", "{type: CreateContact}")
                        .tells("10  node 'assistant': it has two tools of the type CreateContact — keep one of them"),
                SmallFlow.with("an answer that is not shown", "next: [answer]}", "next: [how]}")
                        .tells(
                                "10  node 'assistant': its answer would not be shown: 'how' says a text of its own — lead to a ChatOutput without a text",
                                "11  node 'answer': nothing leads to it — name it in next of a ButtonWidget or ChatOutput or AIAgent, or take 'answer' out"),
                SmallFlow.with("a click that shows no answer", "next: [how]", "next: [answer]")
                        .tells(
                                "7  node 'help': it leads to 'answer', which has no text and shows what an agent answers — give 'answer' a text, or lead to the agent",
                                "8  node 'how': nothing leads to it — name it in next of a ButtonWidget or ChatOutput or AIAgent, or take 'how' out"));
    }
}

package libreta.flow;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each setting that is wrong is told with its line, its node and the mend. */
class BrokenFlowSettingsTest {
    @ParameterizedTest
    @MethodSource("broken")
    void it_is_told_with_line_and_mend(SmallFlow.Broken broken) {
        broken.check();
    }

    static List<SmallFlow.Broken> broken() {
        return List.of(
                SmallFlow.with("an unknown type that is close", "AIAgent", "AIAgnt")
                        .tells("10  node 'assistant': there is no type 'AIAgnt' — did you mean 'AIAgent'?"),
                SmallFlow.with("an unknown type", "{type: ChatHistory}", "{type: Banana}")
                        .tells(
                                "12  node 'recent': there is no type 'Banana' — write one of: ChatOpenedTrigger, MessageWidget, ButtonWidget, ChatOutput, ChatInput, ChatHistory, OpenAILLM, AIAgent, SearchContact, CreateContact, UpdateContact"),
                SmallFlow.with("no type", "{type: ChatHistory}", "{maxTokens: 800}")
                        .tells(
                                "12  node 'recent': it has no type — add type: and one of ChatOpenedTrigger, MessageWidget, ButtonWidget, ChatOutput, ChatInput, ChatHistory, OpenAILLM, AIAgent, SearchContact, CreateContact, UpdateContact"),
                SmallFlow.with("no settings", "{type: ChatHistory}", "")
                        .tells("12  node 'recent': it has no settings — write recent: {type: …}"),
                SmallFlow.with("an unknown field that is close", "goal: Help", "gaol: Help")
                        .tells("10  node 'assistant': there is no setting 'gaol' — did you mean 'goal'?"),
                SmallFlow.with("an unknown field", "goal: Help", "goal: Help, mood: sunny")
                        .tells(
                                "10  node 'assistant': there is no setting 'mood' — take it out; an AIAgent has type, goal, backstory, role, maxIterations, maxSeconds, llm, history, tools, next"),
                SmallFlow.with("a missing field", "goal: Help, ", "")
                        .tells("10  node 'assistant': it has no goal — add goal: what the assistant is to do"),
                SmallFlow.with("an empty field", "goal: Help", "goal: ")
                        .tells("10  node 'assistant': its goal is empty — write a text"),
                SmallFlow.with("a list for a text", "goal: Help", "goal: [Help]")
                        .tells("10  node 'assistant': its goal is a list — write a text"),
                SmallFlow.with("a text for a list", "tools: [find, add, change]", "tools: find")
                        .tells(
                                "10  node 'assistant': its tools is a single text, not a list — write tools: [find]",
                                "15  node 'add': nothing leads to it — name it in tools of an AIAgent, or take 'add' out",
                                "16  node 'change': nothing leads to it — name it in tools of an AIAgent, or take 'change' out"),
                SmallFlow.with("a list for one node", "llm: model", "llm: [model]")
                        .tells("10  node 'assistant': its llm is a list — write llm: model"),
                SmallFlow.with("a text in one language only", "text: {en: Hello, es: Hola}", "text: {en: Hello}")
                        .tells("4  node 'welcome': its text is missing in Spanish — add es: … to it"),
                SmallFlow.with("a text without languages", "text: {en: Hello, es: Hola}", "text: Hello")
                        .tells(
                                "4  node 'welcome': its text is a single text, not a text in each language — write text: {en: …, es: …}"),
                SmallFlow.with(
                                "an unknown language",
                                "text: {en: Hello, es: Hola}",
                                "text: {en: Hello, es: Hola, french: Bonjour}")
                        .tells(
                                "4  node 'welcome': its text names the language 'french' — write a code such as en, es or pt-BR"),
                SmallFlow.with("an empty text", "text: {en: Hello, es: Hola}", "text: {en: '', es: Hola}")
                        .tells("4  node 'welcome': its text in 'en' is empty — write a text"),
                SmallFlow.with("a number out of range", "goal: Help", "goal: Help, maxIterations: 21")
                        .tells("10  node 'assistant': its maxIterations is '21' — write a whole number from 1 to 20"),
                SmallFlow.with("a number that is none", "goal: Help", "goal: Help, maxSeconds: soon")
                        .tells("10  node 'assistant': its maxSeconds is 'soon' — write a whole number from 5 to 600"),
                SmallFlow.with(
                                "too many messages",
                                "{type: ChatHistory}",
                                "{type: ChatHistory, maxMessages: 51, maxTokens: 99}")
                        .tells(
                                "12  node 'recent': its maxMessages is '51' — write a whole number from 1 to 50",
                                "12  node 'recent': its maxTokens is '99' — write a whole number from 100 to 100000"),
                SmallFlow.with("an unknown sender", "{type: ChatHistory}", "{type: ChatHistory, from: humans}")
                        .tells("12  node 'recent': its from is 'humans' — did you mean 'human'?"),
                SmallFlow.with("too many characters", "{type: ChatInput,", "{type: ChatInput, maxCharacters: 20001,")
                        .tells("9  node 'input': its maxCharacters is '20001' — write a whole number from 1 to 20000"),
                SmallFlow.with("a hot model", "model: gpt-6-luna", "model: gpt-6-luna, temperature: 2.1")
                        .tells(
                                "13  node 'model': its temperature is '2.1' — write a number from 0 to 2, or take it out to leave it to the model"),
                SmallFlow.with("an unknown effort", "model: gpt-6-luna", "model: gpt-6-luna, reasoningEffort: hard")
                        .tells(
                                "13  node 'model': its reasoningEffort is 'hard' — write one of: none, minimal, low, medium, high, xhigh, max"),
                SmallFlow.with("a model with a space", "model: gpt-6-luna", "model: gpt 6 luna")
                        .tells(
                                "13  node 'model': 'gpt 6 luna' is not the name of a model — write it as the server names it, such as gpt-6-luna"),
                SmallFlow.with("a fallback twice", "model: gpt-6-luna", "model: gpt-6-luna, fallback: [a, a]")
                        .tells("13  node 'model': its fallback names 'a' twice — keep one of them"),
                SmallFlow.with("confirm: seldom", "{type: UpdateContact}", "{type: UpdateContact, confirm: seldom}")
                        .tells("16  node 'change': its confirm is 'seldom' — write one of: always, never"),
                SmallFlow.with("fillOnly: perhaps", "{type: UpdateContact}", "{type: UpdateContact, fillOnly: perhaps}")
                        .tells(
                                "16  node 'change': its fillOnly is a single text, not a list — write fillOnly: [perhaps]"),
                SmallFlow.with("readOnly: maybe", "nodes:", "readOnly: maybe\nnodes:")
                        .tells("2  its readOnly is 'maybe' — write one of: true, false"),
                SmallFlow.with(
                                "a label for a property",
                                "{type: UpdateContact}",
                                "{type: UpdateContact, neverBlank: [First name]}")
                        .tells(
                                "16  node 'change': 'First name' is not the name of a HubSpot property — write its internal name, such as firstname or hs_lead_status"),
                SmallFlow.with("empty properties", "{type: CreateContact}", "{type: CreateContact, properties: []}")
                        .tells(
                                "15  node 'add': its properties are empty, so it could write nothing — name some, or take it out to allow every property that the account lets be written"),
                SmallFlow.with("nothing shown", "{type: SearchContact}", "{type: SearchContact, properties: []}")
                        .tells(
                                "14  node 'find': its properties are empty, so nothing would be shown — take it out to show firstname, lastname, email, phone, company, jobtitle, lifecyclestage, hubspot_owner_id, lastmodifieddate"),
                SmallFlow.with(
                                "a fixed value that may be set",
                                "{type: CreateContact}",
                                "{type: CreateContact, properties: [email, company], values: {company: Acme}}")
                        .tells(
                                "15  node 'add': 'company' is in its values, so it is fixed, and in its properties — take it out of one of the two"),
                SmallFlow.with("an unknown click", "next: [how]", "next: [how], onClick: open")
                        .tells("7  node 'help': its onClick is 'open' — write one of: send, link, fillInput"),
                SmallFlow.with("a link without address", "next: [how]}", "onClick: link}")
                        .tells(
                                "7  node 'help': it has no url — add url: https://…",
                                "8  node 'how': nothing leads to it — name it in next of a ButtonWidget or ChatOutput or AIAgent, or take 'how' out"),
                SmallFlow.with("a link to a script", "next: [how]}", "onClick: link, url: 'javascript:alert(1)'}")
                        .tells(
                                "7  node 'help': its url is 'javascript:alert(1)' — write a whole address that begins with https://, http://, mailto: or tel:",
                                "8  node 'how': nothing leads to it — name it in next of a ButtonWidget or ChatOutput or AIAgent, or take 'how' out"),
                SmallFlow.with(
                                "a link that leads on",
                                "next: [how]}",
                                "onClick: link, url: https://example.com, next: [how]}")
                        .tells(
                                "7  node 'help': its click is not sent, so nothing follows it — take next out, or write onClick: send"),
                SmallFlow.with("an address without link", "next: [how]}", "url: https://example.com, next: [how]}")
                        .tells(
                                "7  node 'help': its url is for a button with onClick: link — take url out, or write onClick: link"),
                SmallFlow.with("nothing to fill in", "next: [how]}", "onClick: fillInput}")
                        .tells(
                                "7  node 'help': it has no fill — add fill: {en: …, es: …}",
                                "8  node 'how': nothing leads to it — name it in next of a ButtonWidget or ChatOutput or AIAgent, or take 'how' out"));
    }
}

package sandbox.rules;

import static java.util.Map.entry;
import static sandbox.rules.Phrase.Act.ASK;
import static sandbox.rules.Phrase.Act.CANCEL;
import static sandbox.rules.Phrase.Act.CITY;
import static sandbox.rules.Phrase.Act.CLEAR;
import static sandbox.rules.Phrase.Act.CREATE;
import static sandbox.rules.Phrase.Act.DELETE;
import static sandbox.rules.Phrase.Act.EXPORT;
import static sandbox.rules.Phrase.Act.FIND;
import static sandbox.rules.Phrase.Act.GREET;
import static sandbox.rules.Phrase.Act.HELP;
import static sandbox.rules.Phrase.Act.IDENTITY;
import static sandbox.rules.Phrase.Act.INSTEAD;
import static sandbox.rules.Phrase.Act.LEAVE;
import static sandbox.rules.Phrase.Act.MAKE;
import static sandbox.rules.Phrase.Act.MERGE;
import static sandbox.rules.Phrase.Act.MORE;
import static sandbox.rules.Phrase.Act.NO;
import static sandbox.rules.Phrase.Act.PEOPLE;
import static sandbox.rules.Phrase.Act.ROLE;
import static sandbox.rules.Phrase.Act.SEND;
import static sandbox.rules.Phrase.Act.SET;
import static sandbox.rules.Phrase.Act.STAGE;
import static sandbox.rules.Phrase.Act.THANK;
import static sandbox.rules.Phrase.Act.UNDO;
import static sandbox.rules.Phrase.Act.UPDATE;
import static sandbox.rules.Phrase.Act.WITHOUT;
import static sandbox.rules.Phrase.Act.YES;

import java.util.List;
import java.util.Map;

/** What English sentences look like; the first phrase that fits wins. All in lower case, without accents. */
final class EnglishWords {
    private static final Map<String, String> LISTS = Map.ofEntries(
            entry(
                    "find",
                    "find|search|search for|search contact|search contacts|look for|look up|lookup|show|show me|get|get me|list|display|fetch|locate"
                            + "|who is|who's|whos|do (?:we|you|i) (?:have|know)|is there|tell me about|give me|check|looking for"
                            + "|what about|how about|open|see|view"),
            entry(
                    "people",
                    "contacts|people|persons|everyone|everybody|anyone|anybody|someone|somebody|colleagues|employees|staff|records"),
            entry("change", "set|change|update|modify|edit|correct|fix|put|make|replace|adjust"),
            entry("update", "update|change|modify|edit|correct|fix"),
            entry("create", "create|add|register|save|insert|new|enter|make"),
            entry("contact", "contact|person|record|entry"),
            entry("pronoun", "her|him|them|it|this contact|that contact|the contact"),
            entry(
                    "role",
                    "(?:(?:sales|marketing|technical|general|managing|product|project|hr|it) )?(?:director|manager|president|founder|owner|engineer|designer|developer)|head of \\p{L}+?|c[efimot]o"),
            entry("stage", LifecycleStages.ENGLISH_WORDS),
            entry("her", "her|his|their|its|the contact's|this contact's|that contact's"),
            entry("to", "to|as|with|=|:|is|into|by"),
            entry("is", "is now|is|are now|should be|has changed to|changed to|became|will be|=|:"),
            entry(
                    "what",
                    "what is|what's|whats|what are|what was|and what is|and what's|tell me|show me|give me|get|get me|find|find me"
                            + "|do you have|do you know|do we have|what about|how about|and|which is"));

    static final String POLITE_START =
            "(?:please|pls|can you|could you|would you|will you|can i|could i|may i|i(?:'d| would) like (?:you )?to"
                    + "|i (?:want|need|have) (?:you )?to|i(?:'m| am)(?= looking for)|let's|let us|hello|hi there|hi|hey"
                    + "|ok|okay|so|now|then|and then|also|well|libreta|kindly|help me(?: to)?|just|go ahead and|great|thanks|yes|no|actually"
                    + "|good morning|good afternoon|good evening)(?:[,.!;:]+ ?| )";
    static final String POLITE_END =
            "[, ]+(?:please|pls|thanks|thank you|for me|would you|will you|if you can|now please|if possible|instead)";
    static final String PRONOUN =
            "her|him|them|it|she|he|they|this contact|that contact|this person|that person|the contact|this one|that one"
                    + "|the same|the same one|the same contact|this|that";

    /** Before the polite beginnings are cut off, which may be all there is. */
    static final List<Phrase> SMALL_TALK = List.of(
            phrase(
                    GREET,
                    "(?:h[ea]+l+o+w?|h+i+|h+e+y+|hiya|howdy|g(?:oo|u)d (?:mornin'?g?|mornig|morning|afternoon|evening|evenin|day)|greetings)(?: there| libreta| again)*(?:[, ]+how are you.*)?"),
            phrase(GREET, "how are you.*"),
            phrase(
                    THANK,
                    "(?:(?:ok|okay|great|perfect|good|nice|yes|no|fine|super|excellent)[,!. ]+)?(?:many )?(?:thanks|thank you|thx|cheers|ty)\\b.{0,30}"),
            phrase(
                    THANK,
                    "(?:great|perfect|good|nice|cool|excellent|wonderful|super|well done|good job|that is all|that's all)(?:[, ]+thanks)?"),
            phrase(
                    LEAVE,
                    "(?:ok |okay )?(?:(?:good ?)?bye(?:[ -]?bye)?|see you(?: later| soon)?|good night)(?:[, ]+(?:libreta|for now))?"),
            phrase(
                    HELP,
                    "help|(?:help|assist) me|i need help|(?:so )?what (?:all )?can (?:you|i) (?:do|ask|say)(?: .{0,30})?|what do you do|how (?:does|do) (?:this|it|i|you) .{0,30}work.*|commands|menu|options|how do i use (?:this|it|you)|what is this|examples|can you help(?: me)?|how can you help(?: me)?"),
            phrase(
                    IDENTITY,
                    "(?:who|what) are you(?: .*)?|are you (?:a |an |the )?(?:human|robot|bot|machine|person|real|ai|gpt|chatgpt|openai|llm|model|language model|claude).*|(?:what|which) (?:\\w+ )?model (?:are you|is this|do you use|is behind).*|what(?: is|'s) your name|is this (?:a )?(?:real|gpt|chatgpt).*|introduce yourself"),
            phrase(
                    YES,
                    "(?:yes|yeah|yep|yup|sure|ok|okay|of course|do it|go ahead|please do|correct|right|confirm|confirmed|y|absolutely|yes please|sure please)(?:[, ]+(?:please|do it|do that|go ahead|create it|create (?:her|him|them)|create the contact|add (?:it|her|him|them)))?"),
            phrase(
                    WITHOUT,
                    "(?:none|no ?e-?mail|without(?: an?)? e-?mail(?: address)?|skip(?: it| that)?|no e-?mail address|(?:s?he|they) (?:has|have|does not have|doesn't have|do not have|don't have)(?: got)? (?:no|an?|any)? ?(?:e-?mail(?: address)?|name|one)|i (?:do not|don't) (?:know|have)(?: it| one)?|unknown|no idea|not known|there is none|no name|without(?: a)? name)"),
            phrase(
                    CANCEL,
                    "(?:no[, ]+)?(?:cancel|stop|forget it|forget that|forget about it|never ?mind|abort|quit|leave it|do nothing|drop it|start over|discard)(?: that| it| this)?"),
            phrase(NO, "no|nope|nah|no thanks|no thank you|not now|don't|do not|rather not|n"));

    static final List<Phrase> PHRASES = List.of(
            phrase(
                    MORE,
                    "(?:show|see|view|find|list|give|get|load)?(?: me)? ?(?:some |the |any |even )*(?:more|next|rest|others)(?: ones?| page| results?| {people in a stage}| {contact}s?| people)?|(?:are there|is there|any) (?:any )?(?:more|others)|(?:go on|continue)"),
            phrase(INSTEAD, "update (?:the )?{contact} #?(?<id>\\d{1,20})(?: ?\\((?<name>[^()]*)\\)?)?"),
            phrase(CLEAR, "(?:remove|delete|clear|erase|empty) {her} {prop}"),
            phrase(CLEAR, "(?:remove|delete|clear|erase|empty) {who}'s? {prop}"),
            phrase(CLEAR, "(?:remove|delete|clear|erase|empty) (?:the )?{prop} (?:of|for|from) {who}"),
            phrase(CLEAR, "(?:{change}|leave) {her} {prop}(?: to| as)? (?:empty|blank|nothing)"),
            phrase(CLEAR, "(?:{change}|leave) {who}'s? {prop}(?: to| as)? (?:empty|blank|nothing)"),
            phrase(CLEAR, "(?:{change}|leave) (?:the )?{prop} (?:of|for) {who}(?: to| as)? (?:empty|blank|nothing)"),
            phrase(UPDATE, "{find}(?: for)?(?: me)? {who},? and (?:then )?{change} {her} (?<details>(?:{aprop})\\b.+)"),
            phrase(DELETE, "(?:delete|remove|erase|archive|get rid of)(?: .*)?"),
            phrase(MERGE, "(?:merge|combine|deduplicate|dedupe)(?: .*)?"),
            phrase(
                    EXPORT,
                    "(?:export|import|download|upload)(?! (?:manager|director|assistant|specialist|coordinator|agent|sales)\\b)(?: .*)?"),
            phrase(
                    SEND,
                    "(?:send|forward|write to|message|invite|unsubscribe|call(?! cent(?:er|re)\\b))(?: .*)?|write(?: .*)? (?:e-?mails?|messages?|letters?|newsletters?)(?: .*)?|e-?mail (?!(?:address|is|of|for|to|none|unknown|no)\\b)\\p{L}[^@]*"),
            phrase(
                    UNDO,
                    "(?:undo|revert|roll ?back|restore)(?: .*)?|(?:change|set|put) (?:it|that|this) back(?: again)?"),
            phrase(
                    STAGE,
                    "how many {people in a stage}(?: do (?:we|you|i) have| are there)?(?: (?:at|from|in) {company})?"),
            phrase(
                    STAGE,
                    "(?:{find} |who are )?(?:me )?(?:all |any |the |our |my |of )*{people in a stage}(?: (?:who |that )?(?:work |working |are |is )?(?:at|from|of|for|in) (?:the company )?{company})?"),
            phrase(
                    STAGE,
                    "(?:{find} )?(?:me )?(?:all |any |the |our )*{people} (?:who are|that are|in stage|in the stage|with stage) {people in a stage}"),
            phrase(
                    CREATE,
                    "{create} (?:a |an |the |another |me |new |following )*{contact}s?(?:(?: for| with| named| called| as follows)? *[:,-] *| for | with | as follows |: ?| (?=named |called )| ){details}"),
            phrase(
                    CREATE,
                    "{create} (?:a |an |the |another |me |new )*{contact}|new|create|add|i have a new {contact}"),
            phrase(
                    SET,
                    "(?:add|set|put|save|assign|give) (?:the |a |an )?{prop} (?!of |for |to |on |is ){value} (?:to|for|on) {who}"),
            phrase(SET, "(?:add|set|put|save|assign) (?:the |a |an )?{prop} (?:to|for|on) {who}[:,] ?{value}"),
            phrase(UPDATE, "give {who} (?:the |a )?(?<details>(?:{aprop})\\b.+)"),
            phrase(UPDATE, "{change} {her} (?<details>(?:{aprop})\\b.+)"),
            phrase(SET, "{change} {her} {prop}"),
            phrase(UPDATE, "{change} {who}'s? (?<details>(?:{aprop})\\b.+)"),
            phrase(SET, "{change} {who}'s? {prop}"),
            phrase(SET, "{change} (?:the )?{prop} to {value} (?:for|of) {who}"),
            phrase(UPDATE, "{change} (?:the )?{aprop}(?:, {aprop})* and (?:the )?{aprop} (?:of|for) {who}"),
            phrase(SET, "{change} (?:the )?{prop} (?:of|for) {who} {to} {value}"),
            phrase(SET, "{change} (?:the )?{prop} (?:of|for) {who}"),
            phrase(UPDATE, "{change} (?:the )?(?<details>(?:{aprop}) {to}.+)"),
            phrase(SET, "{change} (?:the |an? )?{prop}"),
            phrase(UPDATE, "{her} (?<details>(?:{aprop}) (?:to|{is}) .+)"),
            phrase(SET, "(?:the )?{prop} (?:of|for) {who} {is} {value}"),
            phrase(UPDATE, "(?!{what}\\b){who}'s? (?<details>(?:{aprop}) (?:to|{is}) .+)"),
            phrase(SET, "rename {who} (?:to|as) {value}", "name"),
            phrase(
                    SET,
                    "(?!(?:who|what|where|how|the one|the person|people|everyone)\\b){who} (?:now works|works now|works|has moved|moved|is now) (?:at|for|to) (?:the company )?{value}",
                    "company"),
            phrase(
                    MAKE,
                    "(?!(?:who|what|where|how|it|this|that)\\b){who} (?:is now|has become|became|is) (?:now )?(?:a |an |the |our )?(?<value>{stage})"),
            phrase(
                    MAKE,
                    "(?!(?:who|what|where|how|it|this|that)\\b){who} (?:is now|has become|became) (?:a |an |the |our )?{value}"),
            phrase(UPDATE, "{update} (?:a |an |the |this |that |my |existing )*{contact}s?"),
            phrase(UPDATE, "{update}"),
            phrase(UPDATE, "{update} {who}(?:[:;,]| with| -| so that| to have|:) {details}"),
            phrase(UPDATE, "{update} {who} (?<details>(?:{aprop})\\b.+)"),
            phrase(SET, "{change} {who}'s {word} {to} {value}"),
            phrase(SET, "{change} {her} {word} {to} {value}"),
            phrase(UPDATE, "{update} {who}"),
            phrase(MAKE, "(?:make|mark|set|turn) {pronoun} (?:as |into |to )?(?:a |an |the |our )?{value}"),
            phrase(MAKE, "(?:make|mark|set|turn) {who} (?:as |into |to )?(?:a |an |the |our |as |into |to ){value}"),
            phrase(MAKE, "(?:make|mark|set|turn) {who} (?<value>{stage})"),
            phrase(MAKE, "(?:move|promote|convert) {who} (?:to|into) (?:a |an |the )?{value}"),
            phrase(ASK, "(?:{what} )*(?:{her} |the ){prop}(?: again)?"),
            phrase(ASK, "{prop}"),
            phrase(ASK, "(?:{what} )*(?:the )?{prop} (?:of|for) {who}"),
            phrase(ASK, "(?:{what} )+{who}'s? {prop}"),
            phrase(ASK, "{who}'s? {prop}"),
            phrase(ASK, "(?:and )?(?:where|who|what company) does {who} work(?: for)?", "company"),
            phrase(ASK, "(?:and )?what does {who} do(?: for a living)?", "jobtitle"),
            phrase(ASK, "(?:and )?how (?:can|do) i (?:reach|call|phone) {who}", "phone"),
            phrase(
                    CITY,
                    "(?:{find} )?(?:all |any |the |our |every |me )*{people}(?: who| that)?(?: are| is| live| lives| living| based)* in (?!the company )(?<city>.+)"),
            phrase(ROLE, "(?:{find} )?(?:me )?(?:the |an? )?(?<role>{role}) (?:of|at|from) (?:the company )?{company}"),
            phrase(
                    PEOPLE,
                    "(?:{find} )?(?:all |any |the |our |every |every one |me )*{people}(?: who| that| which)?(?: works?| working| are| is| we have| employed)? (?:at|from|of|for|in) (?:the company )?{company}"),
            phrase(
                    PEOPLE,
                    "(?:and )?(?:who|who else)(?: works?| is| are| do we (?:have|know))? (?:at|from|for) (?:the company )?{company}"),
            phrase(
                    FIND,
                    "(?:{find} )?(?:all |the )*{people} with (?:the |an? )?(?:e-?mail(?: address)?|phone(?: number)?|name)(?: at| from| of)? {who}"),
            phrase(
                    PEOPLE,
                    "{find} (?:me )?(?:all |the )*(?!(?:all|any|every|my|our|some|new|the|me)\\b){company} (?:contacts|people|employees)"),
            phrase(FIND, "(?:is|are) {who} (?:in|on|among) (?:hubspot|the crm|our crm|our contacts|my contacts)"),
            phrase(PEOPLE, "{find} (?:the )?company {company}"),
            phrase(
                    FIND,
                    "(?:and )?(?:who|whose) (?:has|have|is|uses|owns)(?: got)? (?:the |this |that )?(?:phone number|phone|number|e-?mail address|e-?mail|address)(?: is)? {who}"),
            phrase(FIND, "{find}(?: for)?(?: me)?(?: an?| the| all| any| my| our)*(?: {contact}s?| {people})?"),
            phrase(FIND, "{find}(?: me)? {who}"),
            phrase(CREATE, "(?:create|add|register|save|insert|enter) {details}"));

    private EnglishWords() {}

    private static Phrase phrase(Phrase.Act act, String template) {
        return Phrase.of(act, LISTS, template);
    }

    private static Phrase phrase(Phrase.Act act, String template, String property) {
        return Phrase.of(act, LISTS, template, property);
    }
}

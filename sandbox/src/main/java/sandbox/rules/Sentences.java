package sandbox.rules;

/** What the model says, in one language. Markdown. */
interface Sentences {
    String small(Topic topic);

    /** The words for a property, such as <i>phone</i>. */
    String label(String property);

    String askWhomToFind();

    String askNewContact();

    String askEmail(String name);

    String askName();

    String askWhomToUpdate();

    String askWhatToChange(String name);

    String askValue(String name, String property);

    String askWhich(ToolResult.Found found);

    String one(Contact contact);

    String several(ToolResult.Found found);

    /** A page after the first. */
    String further(ToolResult.Found found);

    /** Nobody found; offers to create the contact. */
    String nobody(String sought);

    String value(Contact contact, String property, String value);

    String noValue(Contact contact, String property);

    String written(ToolResult.Written written);

    String refused(ToolResult.Refused refused);

    String noTool(String tool);
}

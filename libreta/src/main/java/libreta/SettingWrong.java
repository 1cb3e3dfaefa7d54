package libreta;

/** A setting that makes no sense. The message is one line that names it, for the person who starts Libreta. */
final class SettingWrong extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SettingWrong(String setting, String why) {
        super(setting + " " + why);
    }
}

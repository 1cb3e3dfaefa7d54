/** The widget's own words in English. Every language has exactly these. */
export const en = {
  tag: "en",
  language: "English",
  chat: "Libreta, contacts assistant",
  openChat: "Open Libreta",
  closeChat: "Close",
  newConversation: "New conversation",
  chooseLanguage: "Language",
  /** @param {string} theme */
  theme: (theme) => `Theme: ${{ auto: "as the system", light: "light", dark: "dark" }[theme] ?? theme}. Change`,
  themeLabel: "Theme",
  /** @param {string} theme */
  themeName: (theme) => ({ auto: "System", light: "Light", dark: "Dark" })[theme] ?? theme,
  help: "Help and shortcuts",

  earlier: "Earlier conversations",
  earlierLoading: "Looking them up…",
  earlierNone: "None yet. As soon as you have asked for something, you find it here again.",
  earlierFailed: "Your conversations cannot be looked up at the moment.",
  untitled: "Without a title",
  gone: "That conversation is not there any more. Here is a new one.",

  conversation: "Conversation",
  actions: "What Libreta can do",
  you: "You",
  libreta: "Libreta",
  latest: "Go to the latest message",
  stopped: "Stopped",

  message: "Message",
  placeholder: "Write what you need…",
  /** @param {string} id @returns {string | undefined} what to write instead of pressing this button */
  exampleOf: (id) =>
    ({
      search: "contacts at Acme",
      create: "create contact Grace Hopper grace@navy.example",
      update: "set Ada Lovelace's phone to +44 20 7946 0958",
    })[id],
  /** @param {string} example */
  orWrite: (example) => `or write: ${example}`,
  hint: "Enter sends, / shows commands",
  replyPlaceholder: "Or write what to change…",
  send: "Send",
  stop: "Stop",
  /** @param {number} left */
  charactersLeft: (left) => (left >= 0 ? `${left} characters left` : `${-left} characters too many`),

  opening: "Opening the conversation…",
  reconnecting: "The connection broke. It goes on as soon as Libreta is there again…",
  thinking: "Thinking…",
  writing: "Writing…",
  searching: "Searching HubSpot…",
  preparing: "Preparing the change…",
  saving: "Saving to HubSpot…",
  undoing: "Undoing it in HubSpot…",
  following: "Finding out what became of it…",
  offline: "You are offline. What you write stays here; send it when the connection is back.",
  waiting: "Waiting for your decision. Nothing is written until you confirm.",

  problem: "That did not work",
  tryAgain: "Try again",
  unreachable: "Libreta cannot be reached. Check your connection and try again.",
  cut: "The connection broke before the answer was complete.",
  unanswered: "This has no answer yet.",
  refused: "Libreta could not take that request.",

  contactsFound: "Contacts found",
  /** @param {number} shown @param {number} total */
  shownOf: (shown, total) =>
    shown < total ? `${shown} of ${total} shown` : total === 1 ? "1 contact" : `${total} contacts`,
  /** @param {number} from @param {number} to @param {number} total */
  shownFrom: (from, to, total) => `${from} to ${to} of ${total} shown`,
  showMore: "Show more",
  /** @param {number} count */
  showAll: (count) => `Show all ${count}`,
  showMoreMessage: "show more",
  noName: "No name",
  openInHubSpot: "Open in HubSpot",
  /** @param {string} name */
  openNamed: (name) => `Open in HubSpot: ${name} (new tab)`,
  /** @param {string} email */
  copy: (email) => `Copy ${email}`,
  copied: "Copied",
  notCopied: "It could not be copied.",
  /** @param {string} owner */
  ownedBy: (owner) => `Owner: ${owner}`,
  /** @param {string} day */
  changedOn: (day) => `Changed ${day}`,

  searchForm: "Find a contact",
  whichForm: "Update a contact",
  whichField: "Which contact? Name, email, phone or company",
  /** @param {string} name */
  updateNamed: (name) => `Update ${name}`,
  update: "Update",
  formFind: "Search",
  formContinue: "Continue",
  formMore: "Another property",
  formChoose: "Choose…",
  formNothingToFind: "Fill in at least one field to search by.",
  formNothingToCreate: "Fill in at least a name or an email.",
  formNothingNew: "Change at least one field.",
  formsWork: "Search, create and update work without it: each button below opens a form.",
  buttonsWork: "You can still search, create and update: each button opens a form.",
  modelBack: "The assistant is back.",
  formBeside: "A form for it is open above the text field.",
  closeForm: "Close the form",
  /** @param {string} typed */
  notAnEmail: (typed) => `"${typed}" is not an e-mail address. Please give one like name@company.com.`,
  /** @param {string} label */
  notANumber: (label) => `${label} needs a number.`,
  /** @param {string} label */
  notADate: (label) => `${label} needs a whole date.`,
  /** @param {string} label */
  mayNotBeEmpty: (label) => `${label} may be changed but not emptied.`,

  createTitle: "Create contact",
  /** @param {string} name */
  updateTitle: (name) => `Update ${name}`,
  thisContact: "this contact",
  property: "Property",
  oldValue: "Now",
  newValue: "New",
  value: "Value",
  source: "Where it comes from",
  empty: "empty",
  emptied: "emptied",
  said: "You said so",
  found: "Found in HubSpot",
  normalised: "You said so, tidied up",
  not_said: "Nobody said this",
  notSaidWarning: "Nobody said one of these values. Tick it once you have checked it, or change it; then you can confirm.",
  /** Of a value that would be emptied. */
  emptiesWarning: "A value would be emptied, and you did not say so plainly. Tick it if it should be; then you can confirm.",
  emptiesChecked: "Yes, empty it",
  /** @param {string} label */
  emptiesCheckedNamed: (label) => `Yes, empty it: ${label}`,
  notSaidChecked: "Nobody said this – I checked it",
  /** @param {string} label */
  notSaidCheckedNamed: (label) => `Nobody said this – I checked it: ${label}`,
  duplicates: "Perhaps the same person",
  duplicatesHint: "HubSpot already has someone very like this.",
  theSame: "The same person, it seems",
  perhaps: "Perhaps",
  /** @param {string[]} labels */
  matches: (labels) => `What matches: ${labels.join(", ")}`,
  updateInstead: "Update this one instead",
  /** @param {string} name */
  updateInsteadNamed: (name) => `Update this one instead: ${name}`,
  confirm: "Confirm",
  edit: "Edit",
  cancel: "Cancel",
  saveAndConfirm: "Save and confirm",
  back: "Back",
  expired: "This proposal has expired. Nothing was written; ask again if you still want it.",

  pickThis: "This one",
  noneOfThem: "None of them",
  choicePlaceholder: "Or say which one…",
  choiceExpired: "This question has expired. Nothing was written; ask again if you still want it.",

  created: "Created",
  updated: "Updated",
  unchanged: "Nothing to change",
  rejected: "Cancelled, nothing was written",
  set_aside: "Set aside, nothing was written",
  failed: "Not written",
  unknown: "Not known whether HubSpot wrote it",
  expiredOutcome: "Expired, nothing was written",
  undone: "Undone",
  undo: "Undo",
  /** @param {string} name */
  undoNamed: (name) => `Undo: ${name}`,
  /** @param {string} stored */
  stored: (stored) => `HubSpot stored “${stored}”`,

  sandbox: "Sandbox",
  sandboxAbout: "About the sandbox",
  sandboxBoth: "This is the sandbox: sample contacts, and a small rule-based model that answers.",
  sandboxHubSpot: "This is the sandbox: sample contacts, not a HubSpot account.",
  sandboxModel: "A small rule-based model answers here; it understands simple sentences only.",
  sandboxSet: "For the real thing, set",
  and: "and",
  sandboxContacts: "See the sample contacts",
  hide: "Hide",

  commands: "Commands",
  /** @param {string} id */
  commandOf: (id) => id,
  undoLast: "Undo the last change",

  helpTitle: "How to use Libreta",
  helpText:
    "Ask in your own words to find, create or update a contact. Nothing is written to HubSpot until you confirm it.",
  shortcuts: "Keyboard",
  /** @type {[string, string][]} */
  shortcutList: [
    ["Enter", "Send"],
    ["Shift + Enter", "New line"],
    ["/", "Commands"],
    ["Esc", "Stop the answer"],
    ["↑", "Bring back your last message"],
  ],
};

/** @typedef {typeof en} Words */

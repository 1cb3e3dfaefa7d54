// The part of AG-UI 1.0 that the widget reads and writes, and what Libreta adds to it.

/**
 * @typedef {{type: string, [field: string]: any}} AguiEvent
 *
 * @typedef {object} RunInput
 * @property {string} threadId
 * @property {string} runId
 * @property {string} protocolVersion
 * @property {Record<string, unknown>} state
 * @property {Message[]} messages
 * @property {unknown[]} tools
 * @property {unknown[]} context
 * @property {Record<string, unknown>} forwardedProps
 * @property {Resume[]} [resume]
 *
 * @typedef {object} Resume
 * @property {string} interruptId
 * @property {"resolved" | "cancelled"} status
 * @property {Record<string, unknown>} [payload]
 *
 * @typedef {object} Message
 * @property {string} id
 * @property {string} role
 * @property {string | {type: string, text?: string}[]} [content]
 * @property {{id: string, function: {name: string, arguments: string}}[]} [toolCalls]
 * @property {string} [toolCallId]
 *
 * @typedef {object} Interrupt
 * @property {string} id
 * @property {string} reason
 * @property {string} [message]
 * @property {string} [toolCallId]
 * @property {string} [expiresAt] ISO 8601
 * @property {{proposal?: Proposal, choice?: Choice, problems?: {property: string, message: string}[]}} [metadata]
 */

/**
 * @typedef {object} Contact
 * @property {string} id
 * @property {string} [name]
 * @property {string} [url] the record in HubSpot
 * @property {Record<string, string>} [properties]
 * @property {Record<string, string>} [labels] the words for values that are options, by property
 *
 * @typedef {"said" | "found" | "normalised" | "not_said"} Provenance
 *
 * @typedef {object} Change
 * @property {string} property
 * @property {string} label
 * @property {string | null} [old]
 * @property {string | null} [new]
 * @property {string} [oldLabel]
 * @property {string} [newLabel]
 * @property {string | null} [stored] what HubSpot holds after the write
 * @property {Provenance} [provenance]
 * @property {boolean} [mustTick] nobody said it: it is written only once the person has ticked or changed it
 * @property {string} [type]
 * @property {boolean} [multiple] several options may be chosen; they are joined with `;`
 * @property {{value: string, label: string}[]} [options]
 *
 * @typedef {object} Proposal
 * @property {string} [id]
 * @property {"create" | "update"} kind
 * @property {Contact} [contact]
 * @property {Change[]} changes
 * @property {Duplicate[]} [duplicates] the likeliest first
 * @property {string[]} [editable] names of the properties whose new value may be edited; absent: all
 *
 * @typedef {Contact & {grade?: "same" | "perhaps", matches?: {property: string, label: string}[]}} Duplicate
 *
 * @typedef {object} Choice
 * @property {string} [id]
 * @property {Candidate[]} contacts
 * @property {{property: string, label: string}[]} differs what tells them apart
 *
 * @typedef {Contact & {details?: {property: string, label: string, value: string}[]}} Candidate
 *
 * @typedef {object} SearchResult
 * @property {Contact[]} contacts
 * @property {number} [total]
 * @property {string} [after]
 *
 * @typedef {object} WriteResult
 * @property {"created" | "updated" | "unchanged" | "rejected" | "set_aside" | "expired" | "failed" | "unknown" | "undone"} status
 * @property {Contact} [contact]
 * @property {Change[]} [changes]
 * @property {string} [operationId]
 * @property {string} [message]
 *
 * @typedef {{id: string, label: string}} Button
 *
 * @typedef {object} About
 * @property {{hubspot: boolean, model: boolean, url?: string}} [sandbox]
 * @property {string} [model]
 * @property {{url?: string}} [hubspot]
 * @property {string} [portal] what the addresses of the account's own pages in HubSpot begin with
 * @property {string} [placeholder]
 * @property {number} [maxCharacters]
 * @property {string} [locale]
 */

export {};

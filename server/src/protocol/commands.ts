/** Commands of code actions. */

// The server carries these out, by `window/showDocument`; they are offered to clients that can show a document.

/** Shows the page of a rule. Arguments: the rule's id. */
export const showRule = 'postmortem.showRule';

/** Selects a place in an open document. Arguments: the document's URI and a `Range`. */
export const select = 'postmortem.select';

// The client carries these out, where it says so by `initializationOptions: { itemCommands: true }`. Arguments: an object
// with `item`, the `ActionItemView` that is meant.

export const assignItem = 'postmortem.actionItems.assign';
export const attachTicketToItem = 'postmortem.actionItems.attachTicket';

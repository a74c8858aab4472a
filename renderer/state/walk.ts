/** What a walk shows: to the facilitator, to one participant, or to all. */
export type WalkScreen =
  /** Who answers next; shows how far everybody is, and no answer. */
  | { readonly kind: 'who' }
  /** The device goes from hand to hand: nothing of anybody is shown. */
  | { readonly kind: 'pass'; readonly participantId: string }
  | { readonly kind: 'arrow'; readonly participantId: string; readonly askedArrowId: string }
  /** A participant's own answers, and the dots. */
  | { readonly kind: 'own'; readonly participantId: string }
  | { readonly kind: 'thanks' }
  /** Where phones have to go. */
  | { readonly kind: 'phones' }
  /** What all answered; null: the list. */
  | { readonly kind: 'reveal'; readonly askedArrowId: string | null };

/** A panel goes through the arrows of a session. */
export type Walk = { readonly sessionId: string; readonly screen: WalkScreen };

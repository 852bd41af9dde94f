import { Message_Kind, Seat_Role, type View } from "../../gen/demarche/v1/view_pb.js";
import { isStaff } from "../../state/powers.js";

/** What a message is and how it is signed, as the composer keeps it. */
export interface Signature {
  readonly kind: Message_Kind;
  /** The office it is signed with; empty for the person's own name. */
  readonly roleTitle: string;
  readonly anonymous: boolean;
  readonly headline: string;
  /** The id of the message that it answers; empty for none. */
  readonly replyTo: string;
}

export const NO_SIGNATURE: Signature = {
  kind: Message_Kind.TALK,
  roleTitle: "",
  anonymous: false,
  headline: "",
  replyTo: "",
};

export const KIND_TITLES: Record<Message_Kind, string> = {
  [Message_Kind.UNSPECIFIED]: "Message",
  [Message_Kind.TALK]: "Message",
  [Message_Kind.COMMUNIQUE]: "Communiqué to the press",
  [Message_Kind.BROADCAST]: "Broadcast to all",
  [Message_Kind.QUESTION]: "Question to control",
  [Message_Kind.ANSWER]: "Answer",
};

/** The kinds of message a seat may choose from; answers are written where questions are listed. */
export function kindsFor(view: View): readonly Message_Kind[] {
  const role = view.seat?.role;
  if (role === Seat_Role.MEMBER || view.seat?.team) {
    return [Message_Kind.TALK, Message_Kind.COMMUNIQUE, Message_Kind.QUESTION];
  }
  if (role === Seat_Role.UMPIRE || !isStaff(role)) return [Message_Kind.TALK];
  return [Message_Kind.TALK, Message_Kind.BROADCAST];
}

/** Whether whom it goes to is a matter of choice. */
export function hasAudience(kind: Message_Kind): boolean {
  return kind === Message_Kind.TALK || kind === Message_Kind.UNSPECIFIED;
}

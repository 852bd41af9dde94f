import { Seat_Role } from "../gen/demarche/v1/view_pb.js";
import { read, write } from "./storage.js";

/** A seat whose token this browser keeps. */
export interface HeldSeat {
  /** `sessions/{session}/seats/{seat}`. */
  readonly name: string;
  readonly token: string;
  readonly role: Seat_Role;
  /** The session's title. */
  readonly title: string;
  /** The team's title; empty for facilitators and observers. */
  readonly team: string;
  readonly displayName: string;
}

const KEY = "demarche/seats";
const NOT_A_SEAT = "This is not a seat's link. Ask for a new one; it must be copied whole.";

/** The seats this browser holds, the latest first. */
export function heldSeats(storage: Storage): HeldSeat[] {
  return read<HeldSeat[]>(storage, KEY) ?? [];
}

export function heldSeat(storage: Storage, name: string): HeldSeat | undefined {
  return heldSeats(storage).find((seat) => seat.name === name);
}

export function holdSeat(storage: Storage, seat: HeldSeat): void {
  write(storage, KEY, [seat, ...without(storage, seat.name)]);
}

export function dropSeat(storage: Storage, name: string): void {
  write(storage, KEY, without(storage, name));
}

/** Reads the seat's name out of its token, `dm1.{session}.{seat}.{secret}`. */
export function seatNameOf(token: string): string {
  const [version, session, seat, secret] = token.split(".");
  if (version !== "dm1" || !session || !seat || !secret) throw new Error(NOT_A_SEAT);
  return `sessions/${session}/seats/${seat}`;
}

/** The address of the page for a seat. */
export function pageOf(seat: Pick<HeldSeat, "name" | "role">): string {
  return `${PATHS[seat.role]}?seat=${seat.name}`;
}

const PATHS: Record<Seat_Role, string> = {
  [Seat_Role.UNSPECIFIED]: "/watch",
  [Seat_Role.MEMBER]: "/play",
  [Seat_Role.OWNER]: "/control",
  [Seat_Role.OBSERVER]: "/watch",
  [Seat_Role.CONTROLLER]: "/control",
  [Seat_Role.WHITE_CELL]: "/control",
  [Seat_Role.UMPIRE]: "/control",
};

function without(storage: Storage, name: string): HeldSeat[] {
  return heldSeats(storage).filter((seat) => seat.name !== name);
}

import { Seat_Role } from "../gen/demarche/v1/view_pb.js";

/** Whether the role keeps the clock and the seats. */
export function keepsClock(role: Seat_Role | undefined): boolean {
  return role === Seat_Role.OWNER || role === Seat_Role.CONTROLLER;
}

/** Whether the role makes and judges what happens, and so sees everything. */
export function isWhiteCell(role: Seat_Role | undefined): boolean {
  return role === Seat_Role.OWNER || role === Seat_Role.WHITE_CELL;
}

/** Whether the role estimates the odds of free-text moves. */
export function isUmpire(role: Seat_Role | undefined): boolean {
  return role === Seat_Role.UMPIRE;
}

/** Whether the role belongs to control: it neither plays nor only looks on. */
export function isStaff(role: Seat_Role | undefined): boolean {
  return keepsClock(role) || isWhiteCell(role) || isUmpire(role);
}

/** What a role is called. */
export const ROLE_TITLES: Record<Seat_Role, string> = {
  [Seat_Role.UNSPECIFIED]: "",
  [Seat_Role.MEMBER]: "team member",
  [Seat_Role.OWNER]: "facilitator",
  [Seat_Role.OBSERVER]: "observer",
  [Seat_Role.CONTROLLER]: "controller",
  [Seat_Role.WHITE_CELL]: "white cell",
  [Seat_Role.UMPIRE]: "umpire",
};

import { screen, waitFor } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { Seat_Role } from "../../src/gen/demarche/v1/view_pb.js";
import { heldSeats } from "../../src/state/seats.js";
import { useStage } from "./stage.js";

const stage = useStage();

describe("joining", () => {
  it("goes from a typed code over a name to the team's page", async () => {
    const { user, server } = stage();
    stage().open("/");
    await user.type(screen.getByLabelText("Join code"), "jp20 16xx{Enter}");
    await screen.findByText("Japan");
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText(/Your name/)));
    await user.keyboard("  Aiko ");
    await user.click(screen.getByRole("button", { name: "Take the seat" }));
    await screen.findByText("Before the first turn");
    expect(window.location.pathname).toBe("/play");
    expect(server.world.seats.map((seat) => [seat.team, seat.displayName])).toEqual([["japan", "Aiko"]]);
    expect(heldSeats(localStorage)[0]).toMatchObject({ team: "Japan", displayName: "Aiko" });
  });

  it("takes one seat, however often the button is pressed", async () => {
    const { user, server } = stage();
    stage().open("/join/JP2016XX");
    await user.type(await screen.findByLabelText(/Your name/), "Aiko");
    await user.dblClick(screen.getByRole("button", { name: "Take the seat" }));
    await screen.findByText("Before the first turn");
    expect(server.world.seats).toHaveLength(1);
  });

  it("says what to do about a code that leads nowhere", async () => {
    stage().open("/join/WRONG");
    await screen.findByText(/Check it with the person who gave it/);
    expect(screen.getByRole("link", { name: "Try another code" })).toBeTruthy();
  });

  it("shows at the name what the server says against it", async () => {
    const { user } = stage();
    stage().open("/join/JP2016XX");
    await user.type(await screen.findByLabelText(/Your name/), "   ");
    await user.click(screen.getByRole("button", { name: "Take the seat" }));
    await screen.findByText("Give the name that the others shall see.");
    expect(screen.getByLabelText(/Your name/).getAttribute("aria-invalid")).toBe("true");
  });
});

describe("a personal code", () => {
  it("greets its person and takes the seat with one key", async () => {
    const { user, server } = stage();
    stage().open("/join/KEN2016X");
    await screen.findByText("Welcome, Ken Mori.");
    screen.getByText(/as its head/);
    const take = screen.getByRole("button", { name: "Take the seat" });
    await waitFor(() => expect(document.activeElement).toBe(take));
    await user.keyboard("{Enter}");
    await screen.findByText("Before the first turn");
    expect(server.world.seats[0]).toMatchObject({ team: "japan", displayName: "Ken Mori" });
  });

  it("lets its person be called otherwise", async () => {
    const { user, server } = stage();
    stage().open("/join/KEN2016X");
    await user.click(await screen.findByText("The others will see you as Ken Mori"));
    await user.clear(screen.getByLabelText(/^Your name/));
    await user.type(screen.getByLabelText(/^Your name/), "Kenji");
    await user.click(screen.getByRole("button", { name: "Take the seat" }));
    await screen.findByText("Before the first turn");
    expect(server.world.seats[0]?.displayName).toBe("Kenji");
  });

  it("that was used says so, and what to do, or leads to the seat that is here", async () => {
    const { user, server } = stage();
    server.codes.find(({ code }) => code === "KEN2016X")!.used = true;
    stage().open("/join/KEN2016X");
    await screen.findByText("This code has been used.");
    screen.getByText(/They give you a new code for the same seat/);
    expect(screen.queryByRole("button", { name: "Take the seat" })).toBeNull();
    stage().sit(Seat_Role.MEMBER, "japan", "Ken Mori");
    await screen.findByText("Before the first turn");
    stage().open("/join/KEN2016X");
    await user.click(await screen.findByRole("link", { name: "Go to the seat" }));
  });

  it("that somebody else uses meanwhile says so too", async () => {
    const { user, server } = stage();
    stage().open("/join/KEN2016X");
    const take = await screen.findByRole("button", { name: "Take the seat" });
    server.codes.find(({ code }) => code === "KEN2016X")!.used = true;
    await user.click(take);
    await screen.findByText("This code has been used.");
  });
});

describe("a seat's link", () => {
  it("keeps the secret out of the address", async () => {
    stage().sit(Seat_Role.OBSERVER);
    await screen.findByText("Before the first turn");
    expect(window.location.href).not.toContain("secret");
    expect(window.location.pathname).toBe("/watch");
  });

  it("that was not copied whole says so", async () => {
    stage().open("/seat#dm1.tuesday");
    await screen.findByText(/copied whole/);
  });

  it("opens the same seat again after a reload, and names the page after it", async () => {
    stage().sit(Seat_Role.MEMBER, "japan");
    await screen.findByText("Before the first turn");
    stage().reload();
    await screen.findByText("Before the first turn");
    expect(document.title).toBe("Japan · Tuesday seminar · Demarche");
  });

  it("to a seat that was taken back says whom to ask", async () => {
    const { server } = stage();
    stage().sit(Seat_Role.MEMBER, "japan");
    await screen.findByText("Before the first turn");
    server.world.seats = [];
    server.changed();
    await screen.findByText(/Ask the facilitator for a new link/);
  });
});

describe("the front page", () => {
  it("lists the seats of this browser, and forgets one on demand", async () => {
    const { user } = stage();
    stage().sit(Seat_Role.MEMBER, "japan");
    await screen.findByText("Before the first turn");
    stage().open("/");
    expect(screen.getByRole("link", { name: /Tuesday seminar/ }).getAttribute("href")).toContain("/play?seat=");
    await user.click(screen.getByRole("button", { name: /Forget/ }));
    await waitFor(() => expect(screen.queryByRole("link", { name: /Tuesday seminar/ })).toBeNull());
    expect(heldSeats(localStorage)).toEqual([]);
  });

  it("is where a seat that this browser does not hold leads to", () => {
    stage().open("/play?seat=sessions/a/seats/s1");
    expect(screen.getByRole("heading").textContent).toBe("This browser does not hold that seat");
  });
});

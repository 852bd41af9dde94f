import { useServices } from "../state/context.js";
import { heldSeat } from "../state/seats.js";
import { FailureNote } from "./FailureNote.js";
import { HomePage } from "./HomePage.js";
import { JoinPage } from "./JoinPage.js";
import { lazy } from "./lazy.js";
import { NoSeatPage } from "./NoSeatPage.js";
import { place } from "./place.js";
import { PlayPage } from "./PlayPage.js";
import { SeatLinkPage } from "./SeatLinkPage.js";
import { SeatPage } from "./SeatPage.js";
import { WatchPage } from "./WatchPage.js";

const ControlPage = lazy(async () => (await import("./ControlPage.js")).ControlPage);
const ClassPage = lazy(async () => (await import("./ClassPage.js")).ClassPage);
const NewPage = lazy(async () => (await import("./NewPage.js")).NewPage);
const PAGES = { "/play": PlayPage, "/control": ControlPage, "/watch": WatchPage };

/** The one render: the page that the address asks for. */
export function App() {
  return (
    <FailureNote>
      <Page />
    </FailureNote>
  );
}

function Page() {
  const { storage } = useServices();
  const { path, seat: name } = place.value;
  if (path.startsWith("/join/")) return <JoinPage code={decodeURIComponent(path.slice(6))} />;
  if (path === "/seat") return <SeatLinkPage />;
  if (path === "/new") return <NewPage />;
  if (path.startsWith("/class/")) return <ClassPage id={decodeURIComponent(path.slice(7))} />;
  if (!(path in PAGES)) return <HomePage />;
  const seat = heldSeat(storage, name);
  if (!seat) return <NoSeatPage />;
  const page = PAGES[path as keyof typeof PAGES];
  return <SeatPage key={seat.name} seat={seat} page={page} />;
}

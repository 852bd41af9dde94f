import { create } from "@bufbuild/protobuf";
import { timestampFromMs } from "@bufbuild/protobuf/wkt";
import { Code, type HandlerContext, type ServiceImpl } from "@connectrpc/connect";
import { type PlayService, QuizQuestionSchema } from "../../src/gen/demarche/v1/play_service_pb.js";
import {
  ArgumentSchema,
  CommentSchema,
  LabelSchema,
  type Orders,
} from "../../src/gen/demarche/v1/view_pb.js";
import { refuse } from "./refuse.js";
import type { FakeServer } from "./server.js";

type Teamwork =
  | "editMove"
  | "commentOrders"
  | "argue"
  | "setLabel"
  | "listConversations"
  | "markRead"
  | "markSeen"
  | "listNews"
  | "getQuiz"
  | "answerQuiz";

const QUESTIONS = [
  {
    id: "close",
    text: "When does a turn close?",
    options: [
      { value: "all", text: "When all teams have approved" },
      { value: "never", text: "Never" },
    ],
    rightOption: "all",
    why: "Then nobody has anything left to do.",
  },
];

/** What teams do together: edit, remark, argue, note, read. */
export function teamworkRoutes(
  server: FakeServer,
  ordersOf: (context: HandlerContext) => Orders,
): Pick<ServiceImpl<typeof PlayService>, Teamwork> {
  const question = (id: string) => {
    const found = QUESTIONS.find((each) => each.id === id)!;
    const chosen = server.world.quiz.get(id) ?? "";
    const { rightOption, why, ...asked } = found;
    return create(QuizQuestionSchema, {
      ...asked,
      chosen,
      ...(chosen ? { rightOption, why } : {}),
    });
  };
  return {
    editMove: (request, context) => {
      const orders = ordersOf(context);
      const move = orders.moves.find((each) => each.id === request.id);
      if (!move) throw refuse(Code.NotFound, "MOVE_NOT_FOUND", "That move is gone.");
      if (request.validateOnly) return { move, orders };
      if (request.expectedRevision >= 0 && request.expectedRevision !== move.revision) {
        throw refuse(
          Code.Aborted,
          "ORDERS_CHANGED",
          `${move.editor} has edited the move meanwhile.`,
        );
      }
      return server.once("editMove", request, () => {
        const { parameters, rationale, prediction } = request;
        Object.assign(move, { parameters, rationale, prediction });
        move.summary = [move.title, ...Object.values(parameters)].join(", ");
        move.editor = server.seat(context).displayName;
        move.revision++;
        orders.revision++;
        return { move, orders: structuredClone(orders) };
      });
    },
    commentOrders: (request, context) =>
      server.once("commentOrders", request, () => {
        const orders = ordersOf(context);
        const { displayName } = server.seat(context);
        const { move, text } = request;
        const id = `c${server.world.nextId++}`;
        orders.comments.push(create(CommentSchema, { id, move, text, displayName }));
        return { orders: structuredClone(orders) };
      }),
    argue: (request, context) =>
      server.once("argue", request, () => {
        const { team, displayName } = server.seat(context);
        const adjudication = server.world.adjudications.find(
          (each) => each.move?.id === request.move,
        )!;
        const { inFavour, text } = request;
        const id = `a${server.world.nextId++}`;
        adjudication.arguments.push(
          create(ArgumentSchema, { id, team, displayName, inFavour, text }),
        );
        return { adjudication: structuredClone(adjudication) };
      }),
    setLabel: (request, context) =>
      server.once("setLabel", request, () => {
        const { team } = server.seat(context);
        const label = create(LabelSchema, { team, subject: request.subject, kind: request.kind });
        const others = server.world.labels.filter(
          (each) => each.team !== team || each.subject !== request.subject,
        );
        server.world.labels = [...others, label];
        return { label };
      }),
    listConversations: () => {
      const ids = [...new Set(server.world.messages.map((each) => each.conversation))];
      return {
        conversations: ids.map((id) => ({
          id,
          title: id === "everyone" ? "Everybody" : id,
          audience: id === "everyone" ? { everyone: true } : { teams: id.split("+") },
          unread: server.read.includes(id) ? 0 : 1,
        })),
      };
    },
    markRead: ({ conversation }) => {
      server.read.push(conversation);
      return {};
    },
    markSeen: ({ cursor }) => {
      server.seen.push(cursor);
      return {};
    },
    listNews: () => server.world.news,
    getQuiz: () => ({ questions: QUESTIONS.map(({ id }) => question(id)) }),
    answerQuiz: (request) =>
      server.once("answerQuiz", request, () => {
        server.world.quiz.set(request.question, request.option);
        const right = QUESTIONS.find((each) => each.id === request.question)?.rightOption;
        return { question: question(request.question), right: right === request.option };
      }),
  };
}

/** A moment of yesterday evening. */
export const YESTERDAY = timestampFromMs(Date.now() - 86_400_000);

/** What each error code means, with the HTTP status and process exit code it maps to. */
export const errorTable = {
  USAGE: { exit: 2, http: 400, meaning: "A command was called with wrong or missing arguments." },
  NOT_FOUND: { exit: 2, http: 404, meaning: "A file or folder that was named does not exist." },
  EXISTS: {
    exit: 2,
    http: 409,
    meaning: "The output already exists; nothing is overwritten without --force.",
  },
  BAD_JSONL: { exit: 3, http: 422, meaning: "A line of a JSONL file is not a valid record." },
  BAD_TABLE: {
    exit: 3,
    http: 422,
    meaning: "A source file is not the table expected: columns, delimiter, compression or format.",
  },
  BAD_DATABASE: {
    exit: 3,
    http: 502,
    meaning: "A database cannot be reached, refuses the log-in, or lacks a table that is needed.",
  },
  BAD_ROW: { exit: 3, http: 422, meaning: "A row of a source has a missing or invalid field." },
  BAD_FHIR: { exit: 3, http: 422, meaning: "A resource is not valid FHIR R4." },
  ORPHAN_ROW: {
    exit: 3,
    http: 422,
    meaning: "A row refers to a course or patient that the source does not have.",
  },
  DUPLICATE_ID: { exit: 3, http: 422, meaning: "An identifier stands in a source more than once." },
  BAD_CATALOGUE: {
    exit: 3,
    http: 422,
    meaning: "A file is not the catalogue of codes expected, or is damaged or contradicts itself.",
  },
  BAD_CODE: { exit: 3, http: 422, meaning: "A diagnosis code is not in the form of ICD-10." },
  NO_SUCH_LABELS: {
    exit: 3,
    http: 422,
    meaning: "A set of codes holds none that the model knows.",
  },
  BAD_VERDICTS: {
    exit: 3,
    http: 422,
    meaning:
      "A file of review answers has unknown ids, missing answers or other answers than asked.",
  },
  BAD_EVIDENCE: { exit: 3, http: 422, meaning: "Evidence offsets do not fit their document." },
  BAD_ANNOTATIONS: {
    exit: 3,
    http: 422,
    meaning: "A file is not in the annotation format that was named.",
  },
  NO_EVIDENCE: {
    exit: 3,
    http: 422,
    meaning: "There is no evidence that explanations could be held against.",
  },
  EMPTY_TEXT: { exit: 3, http: 422, meaning: "A document has no text." },
  BAD_TEXT: { exit: 3, http: 422, meaning: "A document is not UTF-8 text." },
  EMPTY_SPLIT: { exit: 3, http: 422, meaning: "A split of the dataset has no documents." },
  BAD_FOLDER: {
    exit: 3,
    http: 422,
    meaning: "A folder is not of the expected kind, or is incomplete or damaged.",
  },
  BAD_SCHEMA_VERSION: {
    exit: 3,
    http: 422,
    meaning: "A folder was written by another schema version of Kodeks.",
  },
  BAD_MAPPING: {
    exit: 2,
    http: 422,
    meaning: "A mapping of tables has unknown or invalid keys.",
  },
  BAD_CONFIGURATION: {
    exit: 2,
    http: 422,
    meaning: "A configuration of a simulation has unknown, invalid or impossible settings.",
  },
  BAD_RECIPE: { exit: 2, http: 422, meaning: "A training recipe has unknown or invalid settings." },
  RESUME_MISMATCH: {
    exit: 2,
    http: 409,
    meaning: "A training cannot be resumed: its recipe, data or model is not the checkpoint's.",
  },
  BAD_PROCESSES: {
    exit: 2,
    http: 422,
    meaning: "The processes of a training do not find together, or were told different things.",
  },
  BAD_SCORES: { exit: 3, http: 422, meaning: "Scores are NaN or lie outside 0 to 1." },
  BAD_CHECKPOINT: {
    exit: 3,
    http: 422,
    meaning: "A checkpoint has missing, extra or misshapen tensors, or an unsupported config.",
  },
  BAD_SAFETENSORS: {
    exit: 3,
    http: 422,
    meaning: "A safetensors file is truncated or malformed.",
  },
  TOKENIZER_MISMATCH: {
    exit: 3,
    http: 422,
    meaning: "Tokens of the dataset come from another tokenizer than the encoder's.",
  },
  LABEL_MISMATCH: {
    exit: 3,
    http: 422,
    meaning: "A model tells other codes apart than the dataset's training split has.",
  },
  NOT_HELD_OUT: {
    exit: 3,
    http: 422,
    meaning: "A model has learnt from the split that is to judge it.",
  },
  NO_BASELINES: {
    exit: 3,
    http: 422,
    meaning: "A report was asked for that has no simple models beside it.",
  },
  NO_LIBTORCH: {
    exit: 1,
    http: 503,
    meaning: "libtorch, or the addon built on it, is not installed.",
  },
  NO_DEVICE: {
    exit: 2,
    http: 422,
    meaning: "A device was asked for that this machine or this libtorch does not have.",
  },
  OUT_OF_MEMORY: { exit: 1, http: 507, meaning: "A tensor could not be allocated." },
  SYSTEM: {
    exit: 1,
    http: 500,
    meaning: "The operating system refused: no access, a full or read-only disk, too many files.",
  },
  PEER_LOST: {
    exit: 1,
    http: 500,
    meaning: "Another process of the training ended or cannot be reached any more.",
  },
  DIVERGED: { exit: 1, http: 500, meaning: "The training loss became NaN or infinite." },
  BAD_REQUEST: {
    exit: 1,
    http: 400,
    meaning: "A request to the service is malformed: its JSON, path, query or headers.",
  },
  BAD_FIELDS: {
    exit: 1,
    http: 422,
    meaning: "Fields of a request to the service are missing, unknown or invalid.",
  },
  UNAUTHENTICATED: {
    exit: 1,
    http: 401,
    meaning: "The service does not know who is asking: no session or token, or an expired one.",
  },
  FORBIDDEN: { exit: 1, http: 403, meaning: "The user has not the role that the route needs." },
  BAD_CSRF: {
    exit: 1,
    http: 403,
    meaning:
      "A change came with a session cookie but without its CSRF token, or from another site.",
  },
  UNKNOWN_ROUTE: { exit: 1, http: 404, meaning: "The service has no such address." },
  UNKNOWN_ITEM: {
    exit: 1,
    http: 404,
    meaning: "The service has no such case, worklist, job, review item, code or figure.",
  },
  WRONG_METHOD: { exit: 1, http: 405, meaning: "The address exists, but not for this method." },
  CONFLICT: {
    exit: 1,
    http: 409,
    meaning: "Someone else changed it meanwhile: load it again, then repeat the change.",
  },
  TOO_LARGE: { exit: 1, http: 413, meaning: "The body of a request is larger than allowed." },
  WRONG_MEDIA_TYPE: {
    exit: 1,
    http: 415,
    meaning: "The body of a request is not of a media type that the route takes.",
  },
  RATE_LIMITED: { exit: 1, http: 429, meaning: "A user or address asks too often." },
  OVERLOADED: {
    exit: 1,
    http: 429,
    meaning: "More notes wait for the model than the service takes on; Retry-After says how long.",
  },
  CLIENT_GONE: { exit: 1, http: 499, meaning: "The client left before its answer was there." },
  TIMED_OUT: { exit: 1, http: 503, meaning: "The answer took longer than the time limit." },
  NOT_READY: { exit: 1, http: 503, meaning: "The service is starting, or its database is away." },
  NO_LOGIN: {
    exit: 2,
    http: 500,
    meaning: "The service would be reachable from other machines without a login.",
  },
  NO_WORKBENCH: {
    exit: 1,
    http: 503,
    meaning: "The service, package @kodeks/workbench, is not installed or not built.",
  },
  BAD_LOG: {
    exit: 3,
    http: 500,
    meaning: "The audit log, or what it has hashes of, was changed, removed, reordered or cut off.",
  },
  BAD_SETTINGS: {
    exit: 2,
    http: 500,
    meaning: "The settings of the service have unknown, missing or invalid keys.",
  },
  INTERRUPTED: { exit: 130, http: 499, meaning: "The run was stopped by Ctrl-C or SIGTERM." },
  INTERNAL: {
    exit: 1,
    http: 500,
    meaning: "Something failed that should not have: please report it.",
  },
} as const satisfies Record<string, { exit: number; http: number; meaning: string }>;

export type ErrorCode = keyof typeof errorTable;

export interface ErrorDetails {
  /** Where the fault is: file, line, field, document id, character position. Never note text. */
  readonly where?: string;
  /** What the user can do about it. */
  readonly remedy?: string;
  readonly cause?: unknown;
}

/**
 * An error that a user can act on: a stable code, what was wrong, where, and what to do.
 * Messages never carry note text, only identifiers and positions.
 *
 * @example
 * throw new KodeksError("EMPTY_TEXT", 'field "text" is empty', { where: "notes.jsonl:12" });
 */
export class KodeksError extends Error {
  override readonly name = "KodeksError";
  readonly code: ErrorCode;
  readonly where: string | undefined;
  readonly remedy: string | undefined;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.where = details.where;
    this.remedy = details.remedy;
  }
}

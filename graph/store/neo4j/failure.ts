// What went wrong at a server, in one sentence a person can act on.
// May import: errors, neo4j-driver. Invariants: no sentence repeats the address, the user's password or a query; the driver's error is kept as the
// cause, for the log.
import { Neo4jError } from 'neo4j-driver';
import { GraphError, type GraphErrorCode } from '#graph/errors';

type Explained = { readonly code: GraphErrorCode; readonly zh: string; readonly en: string };
type Rule = readonly [pattern: RegExp, explained: Explained];

const UNFORESEEN: Explained = {
  code: 'internal',
  zh: '向 Neo4j 提问时出了没有料到的错，日志里有详情',
  en: 'Asking the Neo4j server failed in an unforeseen way; the log says more.',
};

/** By code of the server, first match. */
const BY_CODE: readonly Rule[] = [
  [
    /Security\.(Unauthorized|AuthenticationRateLimit|TokenExpired)/,
    {
      code: 'store-misconfigured',
      zh: 'Neo4j 不接受 NEO4J_USER 和 NEO4J_PASSWORD：请核对两者（连错几次后，几秒内对的也会被拒绝）',
      en: 'The Neo4j server refuses NEO4J_USER with NEO4J_PASSWORD; check both (after several wrong ones it refuses the right one too, for some seconds).',
    },
  ],
  [
    /Security\.CredentialsExpired/,
    {
      code: 'store-misconfigured',
      zh: 'Neo4j 要求 NEO4J_USER 先改密码：请用它的浏览器或 cypher-shell 登录一次',
      en: "The Neo4j server wants NEO4J_USER to change the password first; log in once with Neo4j's browser or cypher-shell.",
    },
  ],
  [
    /Security\.Forbidden|Statement\.AccessMode/,
    {
      code: 'store-misconfigured',
      zh: 'NEO4J_USER 没有这项权限：载入需要可写的用户',
      en: 'NEO4J_USER may not do this on the Neo4j server; loading needs a user who may write.',
    },
  ],
  [
    /Database\.DatabaseNotFound/,
    {
      code: 'store-misconfigured',
      zh: 'Neo4j 里没有 NEO4J_DATABASE 所写的数据库：请新建，或改正名称',
      en: 'The Neo4j server has no database of the name in NEO4J_DATABASE; create it or correct the name.',
    },
  ],
  [
    /DatabaseUnavailable|Cluster\.NotALeader/,
    {
      code: 'store-unavailable',
      zh: 'Neo4j 的数据库正在启动、停止或离线：请稍后再试',
      en: 'The database on the Neo4j server is starting, stopping or offline; try again in a moment.',
    },
  ],
  [
    /OutOfMemoryError|StackOverFlowError|MemoryLimit/,
    {
      code: 'store-overloaded',
      zh: 'Neo4j 的内存此刻不够回答：请稍后再试，或给它更多内存',
      en: 'The Neo4j server has too little memory for this question at the moment; try again, or give it more memory.',
    },
  ],
  [
    /Transaction(TimedOut|\.LockClientStopped|\.Terminated)/,
    {
      code: 'store-timeout',
      zh: 'Neo4j 没有及时完成：请稍后再试',
      en: 'The Neo4j server did not finish in time; try again in a moment.',
    },
  ],
  [
    /^Neo\.TransientError|NoThreadsAvailable/,
    {
      code: 'store-overloaded',
      zh: 'Neo4j 太忙：请稍后再试',
      en: 'The Neo4j server is too busy; try again in a moment.',
    },
  ],
  [
    /^Neo\.DatabaseError/,
    {
      code: 'store-unavailable',
      zh: 'Neo4j 内部出错：它自己的日志里有详情',
      en: 'The Neo4j server failed inside; its own log says more.',
    },
  ],
  [
    /^Neo\.ClientError/,
    {
      code: 'internal',
      zh: '链图自己的查询有错，日志里有详情',
      en: 'A query of ChainAtlas itself is faulty; the log says more.',
    },
  ],
];

/** By what the driver says when it could not speak to a server, first match. */
const BY_MESSAGE: readonly Rule[] = [
  [
    /ENOTFOUND|EAI_AGAIN|getaddrinfo/,
    {
      code: 'store-unavailable',
      zh: '找不到 NEO4J_URI 里的主机：请核对名称和网络',
      en: 'The host in NEO4J_URI cannot be found; check its name and the network.',
    },
  ],
  [
    /ECONNREFUSED/,
    {
      code: 'store-unavailable',
      zh: 'NEO4J_URI 的地址上没有程序应答：Neo4j 启动了吗？端口是 Bolt 端口（7687）吗？',
      en: 'Nothing answers at the address in NEO4J_URI; is the Neo4j server running, and is the port the Bolt port (7687)?',
    },
  ],
  [
    /server responded HTTP|http endpoint/i,
    {
      code: 'store-misconfigured',
      zh: 'NEO4J_URI 写的是 HTTP 端口：请写 Bolt 端口（默认 7687）',
      en: 'NEO4J_URI names the HTTP port of the server; ChainAtlas needs its Bolt port (7687 unless changed).',
    },
  ],
  [
    /certificate|self.signed|SSL|TLS|EPROTO|secure.*connection/i,
    {
      code: 'store-misconfigured',
      zh: '与 Neo4j 的加密连接没有建立：服务器不用 TLS 就写 neo4j://，有受信任的证书写 neo4j+s://，自签证书写 neo4j+ssc://',
      en: 'The encrypted connection to the Neo4j server failed; write neo4j:// where it speaks no TLS, neo4j+s:// with a trusted certificate, neo4j+ssc:// with its own.',
    },
  ],
  [
    /protocol version|handshake|does not support/i,
    {
      code: 'store-misconfigured',
      zh: 'NEO4J_URI 上的服务器说的是另一种协议：链图需要 Neo4j 5.26 LTS 或更新版本',
      en: 'The server at NEO4J_URI speaks another protocol; ChainAtlas needs Neo4j 5.26 LTS or newer.',
    },
  ],
  [
    /closed by server|ECONNRESET/,
    {
      code: 'store-unavailable',
      zh: 'Neo4j 把连接关了：它正在停止，或只收加密连接（那就写 neo4j+s:// 或 bolt+s://）',
      en: 'The Neo4j server closed the connection; it is stopping, or it takes encrypted connections only (then write neo4j+s:// or bolt+s://).',
    },
  ],
  [
    /acquisition timed out/,
    {
      code: 'store-timeout',
      zh: '没有及时得到通往 Neo4j 的连接：它没有反应，或连接都在用；请稍后再试',
      en: 'No connection to the Neo4j server came about in time; it is silent, or all connections are busy. Try again in a moment.',
    },
  ],
  [
    /./s,
    {
      code: 'store-unavailable',
      zh: '连不上 Neo4j：它启动了吗？NEO4J_URI 的地址对吗？',
      en: 'The Neo4j server cannot be reached; is it running, and is the address in NEO4J_URI right?',
    },
  ],
];

/** The GraphError a failure stands for; one of ours is given back as it is. */
export function toGraphError(error: unknown): GraphError {
  if (error instanceof GraphError) return error;
  const { code, zh, en } = explain(error);
  return new GraphError(code, en, { zh, cause: error });
}

function explain(error: unknown): Explained {
  if (!(error instanceof Neo4jError)) return UNFORESEEN;
  const isFromServer = error.code.startsWith('Neo.');
  const found = isFromServer ? find(BY_CODE, error.code) : find(BY_MESSAGE, `${error.code} ${listMessages(error)}`);
  return found ?? UNFORESEEN;
}

function find(rules: readonly Rule[], text: string): Explained | undefined {
  return rules.find(([pattern]) => pattern.test(text))?.[1];
}

/** Messages of an error and of what caused it: the reason of a failed routing stands in the last. */
function listMessages(error: Error): string {
  const cause = error.cause instanceof Error ? listMessages(error.cause) : '';
  return `${error.message} ${cause}`;
}

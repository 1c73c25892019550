// Import directions (docs/architecture.md has the table in words). `npm run boundaries` checks them; tests/architecture
// proves that each rule can fail. Paths are relative to the project.
const { builtinModules } = require('node:module');

/** The model and the one error class: what everything may know. */
const MODEL = '^graph/(model/|errors\\.ts$)';
/** What of the workspace is no adapter: commands, fold, audit, port. */
const WORKSPACE = '^graph/workspace/[a-z-]+\\.ts$';
const NODE = `^(node:)?(${builtinModules.filter((name) => !name.startsWith('_')).join('|')})$`;
const DRIVERS = 'node_modules/(@grafeo-db|neo4j-driver|libsql|@libsql|better-sqlite3)';
const SERVER_ONLY_LIBRARIES = 'node_modules/(elkjs|pinyin-pro|csv-parse|server-only|tsx|next/dist/server)';

/** A layer may import itself, what is listed, and npm packages that match `packages`; nothing else. */
const layer = (name, comment, { path, may = [], packages, node = [] }) => [
  {
    name: `${name}-imports`,
    comment,
    severity: 'error',
    from: { path },
    to: { path: '^(app|graph|scripts|tests|data|public)/', pathNot: [path, ...may] },
  },
  {
    name: `${name}-packages`,
    comment: `${comment} It uses no other npm package and no other part of Node.`,
    severity: 'error',
    from: { path },
    to: {
      path: `(^|/)node_modules/|${NODE}`,
      pathNot: [
        ...packages.map((name) => `node_modules/(@types/)?${name}/`),
        ...node.map((name) => `^(node:)?${name}$`),
      ],
    },
  },
];

/** A client folder must not reach these, however long the way. */
const unreachable = (name, comment, to) => ({
  name,
  comment,
  severity: 'error',
  from: { path: '^app/(_explorer|_ui|_i18n)/' },
  to: { reachable: true, ...to },
});

module.exports = {
  forbidden: [
    {
      name: 'no-cycle',
      comment: 'A cycle has no first file to read.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolved',
      comment: 'An import that does not resolve hides everything behind it from these rules.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-undeclared-package',
      comment: 'A package that package.json does not name may vanish with the next install.',
      severity: 'error',
      from: { path: '^(app|graph|scripts)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-development-package-at-run-time',
      comment: 'What the app runs on is a dependency, not a development dependency. Types are erased.',
      severity: 'error',
      from: { path: '^(app|graph)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/@types/' },
    },
    ...layer('model', 'The model and the errors import zod and each other.', { path: MODEL, packages: ['zod'] }),
    ...layer('dataset', 'The dataset reads text: model and errors, its own libraries, no files.', {
      path: '^graph/dataset/',
      may: [MODEL],
      packages: ['zod'],
      node: ['crypto'],
    }),
    ...layer('search', 'Search is pure: it ranks the entries that the port names.', {
      path: '^graph/search/',
      may: [MODEL, '^graph/store/port\\.ts$'],
      packages: ['zod', 'pinyin-pro'],
    }),
    ...layer('analysis', 'Analysis is pure: model and errors, its own libraries.', {
      path: '^graph/analysis/',
      may: [MODEL],
      packages: ['zod', 'jstat', 'graphology', 'graphology-[a-z-]+', 'd3-[a-z]+'],
    }),
    ...layer('wire', 'What crosses HTTP knows the model only.', {
      path: '^graph/wire/',
      may: [MODEL],
      packages: ['zod'],
    }),
    ...layer('scene', 'A scene is made of what crosses HTTP, and of what analysis makes of that.', {
      path: '^graph/scene/',
      may: [MODEL, '^graph/(wire|analysis)/'],
      packages: ['zod', 'graphology', 'graphology-[a-z0-9-]+', 'd3-[a-z]+', 'elkjs', 'fflate'],
    }),
    ...layer('query', 'A use case speaks to the port, never to an adapter.', {
      path: '^graph/query/',
      may: [MODEL, '^graph/store/port\\.ts$', WORKSPACE, '^graph/(analysis|search|wire)/'],
      packages: ['zod'],
    }),
    ...layer('store-port', 'The port knows the model only.', {
      path: '^graph/store/port\\.ts$',
      may: [MODEL],
      packages: ['zod'],
    }),
    {
      name: 'store-imports',
      comment: 'A store knows its port, the model and, to load it, the dataset.',
      severity: 'error',
      from: { path: '^graph/store/' },
      to: { path: '^(app|graph|scripts|tests)/', pathNot: [MODEL, '^graph/(store|dataset)/'] },
    },
    {
      name: 'workspace-imports',
      comment: 'The workspace knows its own port, the model and the errors.',
      severity: 'error',
      from: { path: '^graph/workspace/' },
      to: { path: '^(app|graph|scripts|tests)/', pathNot: [MODEL, '^graph/workspace/'] },
    },
    {
      name: 'no-adapter-to-adapter',
      comment: 'Adapters are exchangeable, so none may lean on another.',
      severity: 'error',
      from: { path: '^graph/(store|workspace)/(embedded|neo4j|libsql)/' },
      to: { path: '^graph/(store|workspace)/(embedded|neo4j|libsql)/', pathNot: '^graph/$1/$2/' },
    },
    {
      name: 'driver-in-its-adapter-only',
      comment: 'A database driver is imported by the one folder that adapts it.',
      severity: 'error',
      from: { pathNot: '^graph/(store|workspace)/(embedded|neo4j|libsql)/|^tests/|node_modules/' },
      to: { path: DRIVERS },
    },
    {
      name: 'graph-knows-no-framework',
      comment: 'graph/ runs without Next, React and sigma.',
      severity: 'error',
      from: { path: '^graph/' },
      to: { path: '^(app|scripts|tests)/|node_modules/(next|react|react-dom|sigma|server-only)/' },
    },
    {
      name: 'one-file-opens-the-store',
      comment: 'One process has one store, so one file of the app opens it.',
      severity: 'error',
      from: { path: '^app/', pathNot: '^app/_server/(store|workspace)\\.ts$' },
      to: { path: '^graph/store/', pathNot: '^graph/store/port\\.ts$' },
    },
    {
      name: 'one-file-opens-the-workspace',
      comment:
        'One process has one log, so one file of the app opens it, with a connection of its own where it lies in Neo4j.',
      severity: 'error',
      from: { path: '^app/', pathNot: '^app/_server/workspace\\.ts$' },
      to: { path: '^graph/workspace/(libsql|neo4j)/' },
    },
    {
      name: 'app-imports',
      comment: 'Pages, routes and app/_server use query, wire, scene, the commands of the workspace, model and errors.',
      severity: 'error',
      from: { path: '^app/', pathNot: '^app/(_explorer|_ui|_i18n)/|^app/_server/(store|workspace)\\.ts$' },
      to: {
        path: '^(graph|scripts|tests)/',
        pathNot: [MODEL, WORKSPACE, '^graph/(query|wire|scene)/', '^graph/store/'],
      },
    },
    {
      name: 'client-imports',
      comment: 'Client folders use wire, scene, model and errors, and each other.',
      severity: 'error',
      from: { path: '^app/(_explorer|_ui|_i18n)/' },
      to: {
        path: '^(app|graph|scripts|tests)/',
        pathNot: [MODEL, '^graph/(wire|scene)/', '^app/(_explorer|_ui|_i18n)/'],
      },
    },
    unreachable('client-reaches-no-server-file', 'A server file in the browser is a leak.', {
      path: '^app/(_server|api)/|^graph/(store|workspace|dataset|query)/',
    }),
    unreachable('client-reaches-no-driver', 'No driver, dataset or server library in the browser.', {
      path: `${DRIVERS}|${SERVER_ONLY_LIBRARIES}`,
    }),
    unreachable('client-reaches-no-node', 'The browser has no node:* modules.', { path: NODE }),
    {
      name: 'sigma-in-one-folder',
      comment: 'sigma throws outside a browser; one folder deals with that.',
      severity: 'error',
      from: { pathNot: '^app/_explorer/sigma/|^tests/bench/bare/|node_modules/' },
      to: { path: '(^|/)node_modules/(sigma|@sigma)/' },
    },
    {
      name: 'scripts-import-no-app',
      comment: 'Scripts work without the app.',
      severity: 'error',
      from: { path: '^scripts/' },
      to: { path: '^(app|tests)/' },
    },
    {
      name: 'nothing-imports-tests',
      comment: 'Tests depend on the code, never the other way.',
      severity: 'error',
      from: { pathNot: '^tests/' },
      to: { path: '^tests/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)\\.next|^tests/architecture/violations/|\\.css$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mts', '.mjs', '.cjs', '.js', '.jsx', '.json', '.d.ts'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
};

import { isTest, onImport, pathInRepository } from './files.mjs';

/** Who may import what: a package outside its home would spread a choice that one folder is meant to hide. */
const homes = [
  { packages: /^@nestjs\//, home: /^apps\/api\// },
  {
    packages: /^(@eventstore\/db-client|@grpc\/grpc-js|google-protobuf)(\/|$)/,
    home: /^libs\/event-store\/eventstoredb\//,
  },
  { packages: /^(react|react-dom|react-i18next|@mantine|@tanstack|recharts)(\/|$)/, home: /^apps\/console\// },
  { packages: /^(playwright-core|@sparticuz\/chromium|axe-core)(\/|$)/, home: /^(e2e|tools)\// },
  // What builds the console, and the server for its pictures: none of it is sent to a browser.
  { packages: /^(vite|@vitejs\/plugin-react|socket\.io)(\/|$)/, home: /^(?!apps\/console\/src\/)/ },
  { packages: /^(nx|@nx)(\/|$)/, home: /^(tools\/|eslint\.config)/ },
];

/** The console knows the server through this contract alone, so events reach it as value schemas and no further. */
const contract = { path: /^libs\/contracts\/api\//, allowed: /^(?!@watchfloor\/)|^@watchfloor\/events\/values$/ };

/** Outside specs and test harnesses, test libraries would be loaded by the running product. */
const testOnly = /^(vitest|fast-check|@testing-library|@nestjs\/testing)(\/|$)/;
const harness = /(^|\/)testing(\/|$)/;
const mayTest = (path) => isTest(path) || /^(e2e|tools)\/|^vitest\.config/.test(path);

export const importsAtHome = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      home: '{{what}} may only be imported where {{home}} matches the path.',
      contract: 'The API contract may take nothing but @watchfloor/events/values from the workspace.',
      test: '{{what}} may only be imported by specs and test harnesses.',
      unread: 'Name what is imported as a plain text in quotes: of anything else no rule can tell where it leads.',
    },
  },
  create(context) {
    const path = pathInRepository(context);
    const imports = onImport((node, what) => {
      const wrong = homes.find(({ packages, home }) => packages.test(what) && !home.test(path));
      if (wrong) context.report({ node, messageId: 'home', data: { what, home: String(wrong.home) } });
      if (contract.path.test(path) && !contract.allowed.test(what)) context.report({ node, messageId: 'contract' });
      if ((testOnly.test(what) || harness.test(what)) && !mayTest(path))
        context.report({ node, messageId: 'test', data: { what } });
    });
    return {
      ...imports,
      ImportExpression(node) {
        if (typeof node.source.value !== 'string') context.report({ node, messageId: 'unread' });
        imports.ImportExpression(node);
      },
    };
  },
};

const operations = document.querySelector('#operations');
const find = document.querySelector('#find');

const element = (name, text, className) => {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  if (className !== undefined) made.className = className;
  return made;
};

const block = (title, value) =>
  value === undefined ? [] : [element('h4', title), element('pre', JSON.stringify(value, null, 2))];

const shown = (path, method, operation) => {
  const details = element('details');
  const summary = element('summary');
  summary.append(element('span', method.toUpperCase(), 'method'), element('code', path), ` ${operation.summary}`);
  const answer = operation.responses['200'] ?? operation.responses['202'];
  details.append(
    summary,
    element('p', `${operation.operationId} · ${operation.description}`),
    ...block('Parameters', operation.parameters.length > 0 ? operation.parameters : undefined),
    ...block('Body', operation.requestBody?.content),
    ...block('Answer', answer.content['application/json'].schema),
  );
  return details;
};

const draw = (contract) => {
  const wanted = find.value.trim().toLowerCase();
  const all = Object.entries(contract.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const found = all.filter(({ path, operation }) =>
    `${path} ${operation.operationId} ${operation.summary} ${operation.description}`.toLowerCase().includes(wanted),
  );
  operations.replaceChildren(
    ...contract.tags.flatMap(({ name }) => {
      const here = found.filter(({ operation }) => operation.tags.includes(name));
      if (here.length === 0) return [];
      return [element('h2', name), ...here.map((one) => shown(one.path, one.method, one.operation))];
    }),
  );
};

const contract = await (await fetch('/api/openapi.json')).json();
draw(contract);
find.addEventListener('input', () => draw(contract));

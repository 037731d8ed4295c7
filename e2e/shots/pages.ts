import type { Page } from 'playwright-core';

/** One page to take pictures of: where it is, in which invented nights, and what to press before looking. */
export interface Subject {
  readonly name: string;
  readonly path: string;
  readonly scenes: readonly string[];
  /** Also looked at on a large screen. */
  readonly everywhere?: boolean;
  /** Cookies of the fake: a door that is closed, a line that is slow or breaks. */
  readonly cookies?: Readonly<Record<string, string>>;
  readonly before?: (page: Page) => Promise<void>;
  /** What a reader must see without scrolling on a desk's screen, as a selector; not asked of a scene that lacks it. */
  readonly inSight?: string;
}

const press =
  (...keys: readonly string[]) =>
  async (page: Page) => {
    for (const key of keys) await page.keyboard.press(key);
  };

/** Presses the first button of that name, in whichever language the page speaks. */
const click = (english: string | RegExp, chinese: string | RegExp) => async (page: Page) => {
  const named = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
  await named(english).or(named(chinese)).first().click();
};

const held = '/incidents/inc-46';
const dialog = (key: string) => ({ path: held, scenes: ['hand'], before: press(key) });

export const subjects: readonly Subject[] = [
  { name: 'queue', path: '/queue', scenes: ['full', 'empty', 'many'], everywhere: true },
  {
    name: 'queue-peek',
    path: '/queue',
    scenes: ['full'],
    everywhere: true,
    before: press('j', 'j', 'j', 'j', 'j', 'Space'),
  },
  { name: 'queue-filtered', path: '/queue?customer=cus-2&zone=green', scenes: ['full'] },
  { name: 'queue-behind', path: '/queue', scenes: ['full'], cookies: { line: 'slow' } },
  { name: 'next', path: '/next', scenes: ['given', 'empty', 'full'], everywhere: true, inSight: '[aria-current=true]' },
  { name: 'incident', path: held, scenes: ['hand'], everywhere: true },
  { name: 'incident-of-another', path: '/incidents/inc-4', scenes: ['full'] },
  { name: 'answer', ...dialog('a') },
  { name: 'escalate', ...dialog('e') },
  { name: 'close', ...dialog('c') },
  { name: 'verdict', ...dialog('v') },
  {
    name: 'palette',
    path: '/queue',
    scenes: ['full'],
    before: async (page) => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type('bank');
    },
  },
  { name: 'keys', path: held, scenes: ['hand'], before: press('?') },
  { name: 'shift', path: '/shift', scenes: ['full', 'empty'], everywhere: true },
  { name: 'closed', path: '/closed', scenes: ['full', 'empty'], everywhere: true },
  { name: 'customers', path: '/customers', scenes: ['full', 'empty'], everywhere: true },
  { name: 'people', path: '/people', scenes: ['full'], everywhere: true },
  { name: 'sources', path: '/sources', scenes: ['full', 'empty'], everywhere: true },
  { name: 'quarantine', path: '/quarantine', scenes: ['full', 'empty'], everywhere: true },
  { name: 'customer-form', path: '/customers', scenes: ['full'], before: click('Add customer', '添加客户') },
  { name: 'asset-form', path: '/customers', scenes: ['full'], before: click('Add asset', '添加资产') },
  { name: 'person-form', path: '/people', scenes: ['full'], before: click('Invite a person', '邀请人员') },
  {
    name: 'invitation-link',
    path: '/people',
    scenes: ['full'],
    before: async (page) => {
      await click('Invite a person', '邀请人员')(page);
      await page.keyboard.type('Vera Nord');
      await page.keyboard.press('Tab');
      await page.keyboard.type('vera.nord@soc.example.com');
      await press('Tab', 'Space', 'Control+Enter')(page);
      await page.locator('figure').waitFor();
    },
  },
  { name: 'source-form', path: '/sources', scenes: ['full'], before: click('Connect a source', '接入数据源') },
  { name: 'source-keys', path: '/sources', scenes: ['full'], before: click('1 key', '1 个密钥') },
  {
    name: 'key-shown',
    path: '/sources',
    scenes: ['full'],
    before: async (page) => {
      await click('1 key', '1 个密钥')(page);
      await click('Issue a further key', '签发新密钥')(page);
      await page.locator('figure').first().waitFor();
    },
  },
  { name: 'person-menu', path: '/account', scenes: ['full'], before: click(/^Ines Varga/, /^Ines Varga/) },
  { name: 'policy', path: '/policy', scenes: ['full'], everywhere: true },
  { name: 'account', path: '/account', scenes: ['full'] },
  { name: 'register', path: '/register', scenes: ['full'] },
  { name: 'sign-in', path: '/queue', scenes: ['full'], cookies: { door: 'closed' }, everywhere: true },
  { name: 'first-run', path: '/setup#token=once', scenes: ['full'], cookies: { door: 'closed' } },
  { name: 'first-steps', path: '/first-steps', scenes: ['founded', 'watched', 'connected', 'staffed', 'begun'] },
  {
    name: 'first-key',
    path: '/first-steps',
    scenes: ['watched'],
    before: async (page) => {
      await page.locator('input').first().fill('wazuh-01');
      await page.locator('form button[type=submit]').click();
      await page.locator('figure').waitFor();
    },
  },
  { name: 'invitation', path: '/invitation#token=once', scenes: ['full'], cookies: { door: 'closed' } },
  { name: 'not-found', path: '/nowhere', scenes: ['full'] },
];

// What takes long to draw comes after the answer to the press was painted.

import { waitFor } from '@testing-library/preact';
import { render } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { Soon } from '../../src/ui/soon.tsx';
import { TabList } from '../../src/ui/tab-list.tsx';

const page = document.createElement('div');
document.body.append(page);
afterEach(() => render(null, page));

const drawn = { heavy: 0 };
function Heavy({ says }: { readonly says: string }) {
  drawn.heavy += 1;
  return <p>{says}</p>;
}

const soon = (of: string) => (
  <Soon of={of}>
    <Heavy says={of} />
  </Soon>
);

test('what stood there stays for one painting, and is not drawn again for it', async () => {
  render(soon('cards'), page);
  const before = drawn.heavy;
  render(soon('piles'), page);
  expect(page.textContent).toBe('cards');
  expect(drawn.heavy).toBe(before);
  await waitFor(() => expect(page.textContent).toBe('piles'));
});

test('what is out of sight or heavy is not there for the first painting, and then it is', async () => {
  render(
    <Soon of="people" late>
      <Heavy says="forty people" />
    </Soon>,
    page,
  );
  expect(page.textContent).toBe('');
  await waitFor(() => expect(page.textContent).toBe('forty people'));
});

test('what changes in the same place is there at once', () => {
  render(<Soon of="cards">one</Soon>, page);
  render(<Soon of="cards">two</Soon>, page);
  expect(page.textContent).toBe('two');
});

test('a press on a tab shows at once; what it opens follows', async () => {
  const tabs = (chosen: 'one' | 'two') => (
    <TabList
      label="Ways"
      tabs={[
        { key: 'one', label: 'One' },
        { key: 'two', label: 'Two' },
      ]}
      chosen={chosen}
      onChoose={() => undefined}
    >
      <Heavy says={`inside ${chosen}`} />
    </TabList>
  );
  render(tabs('one'), page);
  render(tabs('two'), page);
  expect(page.querySelector('[aria-selected=true]')?.textContent).toBe('Two');
  expect(page.querySelector('[role=tabpanel]')?.textContent).toBe('inside one');
  await waitFor(() => expect(page.querySelector('[role=tabpanel]')?.textContent).toBe('inside two'));
});

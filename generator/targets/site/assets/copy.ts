/** A button on every block of code that copies it. */
export function addCopyButtons(): void {
  const { copy = '', copied = '' } = document.body.dataset;
  for (const block of document.querySelectorAll('main pre')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = copy;
    button.addEventListener('click', () => {
      void copyText(block.querySelector('code')?.textContent ?? '').then(() => tell(button, copied, copy));
    });
    const frame = document.createElement('div');
    frame.className = 'copyable';
    block.replaceWith(frame);
    frame.append(block, button);
  }
}

/** Says that it is done, for a moment. */
function tell(button: HTMLButtonElement, done: string, usual: string): void {
  button.textContent = done;
  setTimeout(() => {
    button.textContent = usual;
  }, 1500);
}

/** Pages that are opened from a disk have no clipboard in every browser; a selection always works. */
async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = document.createElement('textarea');
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand('copy');
    area.remove();
  }
}

// Makes the form answer while somebody types. Everything works without it, on sending.
(() => {
  'use strict';

  const PAUSE = 500;

  document.querySelector('.error-summary')?.focus();

  const print = document.getElementById('print');
  if (print) {
    print.hidden = false;
    print.querySelector('button').addEventListener('click', () => window.print());
  }

  const form = document.querySelector('form[data-live]');
  if (!form) {
    return;
  }

  let waiting;
  let asked = 0;

  const say = (id, text) => {
    const element = document.getElementById(id);
    if (element.textContent !== text) {
      element.textContent = text;
    }
  };

  /** The sentences at each control, by its name. */
  const byControl = (said) => {
    const texts = new Map();
    said.forEach(({ id, text }) => texts.set(id, [texts.get(id), text].filter(Boolean).join(' ')));
    return texts;
  };

  const showErrors = (errors) => {
    const fresh = [];
    form.querySelectorAll('[data-control]').forEach((control) => {
      const id = control.dataset.control;
      const place = document.getElementById(`${id}-error`);
      const text = errors.get(id) ?? '';
      if (place.dataset.said === text) {
        return;
      }
      place.dataset.said = text;
      place.replaceChildren();
      if (text) {
        const prefix = document.createElement('span');
        prefix.className = 'visually-hidden';
        prefix.textContent = `${form.dataset.error}: `;
        place.append(prefix, text);
        fresh.push(text);
      }
      control.classList.toggle('wrong', text !== '');
      control.querySelectorAll(`[name="${id}"], [name^="${id}."][aria-describedby="${id}-error"]`).forEach((input) => {
        if (text && input.type !== 'radio' && input.type !== 'checkbox') {
          input.setAttribute('aria-invalid', 'true');
        } else {
          input.removeAttribute('aria-invalid');
        }
      });
    });
    if (fresh.length > 0) {
      say('announced', fresh.join(' '));
    }
  };

  const showQuestions = (shown) => {
    form.querySelectorAll('[data-question]').forEach((question) => {
      // Nobody loses the place where they are.
      question.hidden = !shown.has(question.dataset.question) && !question.contains(document.activeElement);
    });
    form.querySelectorAll('[data-section]').forEach((section) => {
      section.hidden = !section.querySelector('[data-question]:not([hidden])');
    });
  };

  const showRows = () => {
    form.querySelectorAll('[data-if-yes]').forEach((rows) => {
      const chosen = form.querySelector(`input[name="${rows.dataset.ifYes}"]:checked`);
      rows.hidden = chosen?.value !== 'yes';
    });
  };

  const review = async () => {
    const mine = ++asked;
    try {
      const answer = await fetch(form.dataset.live, {
        method: 'POST',
        body: new URLSearchParams(new FormData(form)),
        credentials: 'same-origin',
      });
      if (!answer.ok || mine !== asked) {
        return;
      }
      const { said, asked: shown, errors, notes, why } = await answer.json();
      if (mine !== asked) {
        return;
      }
      showErrors(byControl(errors));
      const noted = byControl(notes);
      form.querySelectorAll('[data-control]').forEach(({ dataset }) => {
        say(`${dataset.control}-note`, noted.get(dataset.control) ?? '');
      });
      why.forEach(({ id, text }) => {
        say(`${id}-why`, text);
        document.getElementById(`${id}-why`).parentElement.hidden = false;
      });
      showQuestions(new Set(shown));
      say('standing', said);
    } catch {
      // Without a network, the form is reviewed when it is sent.
    }
  };

  const later = () => {
    clearTimeout(waiting);
    waiting = setTimeout(review, PAUSE);
  };

  form.addEventListener('input', later);
  form.addEventListener('change', (event) => {
    showRows();
    const { name, value, checked } = event.target;
    // "None of these" and the others exclude each other.
    if (checked && event.target.type === 'checkbox') {
      form.querySelectorAll(`input[type="checkbox"][name="${name}"]`).forEach((box) => {
        if (box !== event.target && (value === 'NONE' || box.value === 'NONE')) {
          box.checked = false;
        }
      });
    }
    later();
  });
})();

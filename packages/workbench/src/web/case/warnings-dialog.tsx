import type { JSX } from "preact";
import type { RuleWarning } from "../../api/case.ts";
import { ruleText } from "../i18n/rule-words.ts";
import { words } from "../i18n/words.ts";
import { Dialog } from "../shell/dialog.tsx";
import { Icon } from "../shell/icons.tsx";

export function WarningsDialog(props: {
  readonly warnings: readonly RuleWarning[];
  readonly choose: (code: string) => void;
  readonly onClose: () => void;
}): JSX.Element {
  const { warnings, choose, onClose } = props;
  const m = words.value;
  return (
    <Dialog title={m.warnings(warnings.length)} onClose={onClose}>
      <ul class="warning-list">
        {warnings.map((warning) => (
          <li key={`${warning.rule} ${warning.codes.join()}`}>
            <Icon name="warning" />
            <div>
              <p>
                <strong>{m.severity[warning.severity]}: </strong>
                {ruleText(m, warning)}
              </p>
              <p class="muted">{m.warningSource(warning.rule, warning.source)}</p>
              <p class="row tight">
                {warning.codes.map((code) => (
                  <button
                    key={code}
                    type="button"
                    class="button small"
                    onClick={() => {
                      onClose();
                      choose(code);
                    }}
                  >
                    <span class="code">{code}</span>
                  </button>
                ))}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

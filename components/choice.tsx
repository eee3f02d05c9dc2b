import { useId } from 'react';

interface ChoiceProps<Value extends string> {
  readonly name: string;
  readonly legend: string;
  readonly options: readonly { readonly value: Value; readonly label: string; readonly more?: string }[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}

/** Exclusive answers as radio buttons with room to press. */
export function Choice<Value extends string>({ name, legend, options, chosen, onChoose }: ChoiceProps<Value>) {
  const id = useId();
  return (
    <fieldset className="choice" data-choice={name}>
      <legend>{legend}</legend>
      <div className="options">
        {options.map(({ value, label, more }) => (
          <label key={value} className="option">
            <input
              type="radio"
              name={`${id}-${name}`}
              value={value}
              checked={value === chosen}
              data-input={`${name}-${value}`}
              onChange={() => onChoose(value)}
            />
            <span>
              {label}
              {more && <small>{more}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

import { useLayout } from "./layout";
import { PlanAnswer, PlanChoice } from "./PlanChoice";
import { type FieldProps, PlanField } from "./PlanField";
import { PlanFlag } from "./PlanFlag";
import { fieldNames, fieldOf } from "./plan/fields";
import { argumentOf, type Room } from "./plan/fields/field";
import { isShown } from "./plan/label-in";

/** All fields of one room of the pane, in their order. */
export function Fields({ room, ...rest }: Omit<FieldProps, "name"> & { readonly room: Room }) {
  const layout = useLayout();
  return (
    <div className={layout.pair}>
      {fieldNames
        .filter((name) => fieldOf(name).room === room && isShown(rest.state.entries, name))
        .map((name) => (
          <Entry key={name} name={name} {...rest} />
        ))}
    </div>
  );
}

/** By what its argument takes: yes, no or not known; yes or no; one of some words; anything typed. */
function Entry(props: FieldProps) {
  const field = fieldOf(props.name);
  const { unit, choices } = argumentOf(field);
  if (field.answer) return <PlanAnswer {...props} />;
  if (unit === "TRUE/FALSE") return <PlanFlag {...props} />;
  return choices === undefined ? <PlanField {...props} /> : <PlanChoice {...props} />;
}

import { ALL_PROTOCOLS } from '@muster/ec2-model';
import { securityGroupCreate } from '@muster/plans';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { common, useMessages } from '../../i18n/index.ts';
import { nameOf } from '../../inventory/names.ts';
import { useInventory } from '../../inventory/use-inventory.ts';
import { Trail } from '../../layouts/trail.tsx';
import { paths } from '../../paths.ts';
import { usePlanReview } from '../../plans/review.ts';
import { useScope } from '../../scope/scope.ts';
import { useDraft } from '../../storage/draft.ts';
import { Button, Field, Input, Page, Section, Select } from '../../ui/index.ts';
import { basicsProblems, type CreateForm } from './create-form.ts';
import { problemMessages } from './editor/messages.ts';
import { usePeerChoices, usePrefixLists } from './editor/peer-list.tsx';
import { hintsByRow, problemsByRow } from './editor/problems.ts';
import { Quota } from './editor/quota.tsx';
import { draftsOf, newRow, numbering } from './editor/row.ts';
import { RuleGrid } from './editor/rule-grid.tsx';
import { createMessages, messages } from './messages.ts';

/** EC2 gives every new group this rule; here it is on the form, to be kept or taken away. */
const emptyForm = (): CreateForm => ({
  name: '',
  description: '',
  vpcId: '',
  rows: [{ ...newRow('egress'), protocol: ALL_PROTOCOLS, peer: '0.0.0.0/0' }],
});

/** Everything on this form is new: saying so for each row would say nothing. */
const noMarks = new Map<string, never>();

const restore = (kept: unknown): CreateForm | undefined => {
  const form = { ...emptyForm(), ...(kept as Partial<CreateForm>) };
  return Array.isArray(form.rows) ? form : undefined;
};

/** The form that makes a security group with its rules. */
export default function CreateSecurityGroup() {
  const t = useMessages(createMessages);
  const list = useMessages(messages);
  const words = useMessages(common);
  const problemTexts = useMessages(problemMessages);
  const navigate = useNavigate();
  const review = usePlanReview();
  const { connection, region, placeIn } = useScope();
  const draft = useDraft(`security-group-create.${connection.id}.${region}`, emptyForm, restore);
  const [attempted, setAttempted] = useState(false);

  const vpcs = useInventory('vpcs', connection.id, [region]).rows;
  const groups = useInventory('security-groups', connection.id, [region]).rows;
  const standard = vpcs.find(({ item }) => item.IsDefault) ?? vpcs[0];
  const form = { ...draft.value, vpcId: draft.value.vpcId || (standard?.id ?? '') };
  const set = (more: Partial<CreateForm>) => draft.set({ ...draft.value, ...more });

  const lists = usePrefixLists(connection.id, region);
  const peers = usePeerChoices(connection.id, region, form.vpcId, lists);
  const taken = groups.flatMap(({ item }) =>
    item.VpcId === form.vpcId && item.GroupName ? [item.GroupName] : [],
  );
  const basics = basicsProblems(form, taken, t);
  const { rows } = form;
  const numberOf = useMemo(() => numbering(rows), [rows]);
  const problems = useMemo(() => problemsByRow(rows, numberOf, problemTexts), [rows, numberOf, problemTexts]);
  const hints = useMemo(
    () => (problems.size > 0 ? new Map<string, string>() : hintsByRow(rows, numberOf, problemTexts)),
    [problems, rows, numberOf, problemTexts],
  );

  const onReview = () => {
    setAttempted(true);
    if (basics.size > 0 || problems.size > 0) return;
    const rules = draftsOf(rows);
    review({
      ...securityGroupCreate({
        name: form.name,
        description: form.description,
        vpcId: form.vpcId,
        rules,
        noEgress: rules.every((rule) => rule.direction === 'ingress'),
        tags: [],
      }),
      connection: connection.id,
      region,
      key: draft.key,
      onApplied: () => {
        draft.clear();
        navigate(paths.securityGroups(placeIn(region)));
      },
    });
  };
  const shown = (field: 'name' | 'description' | 'vpcId') => {
    const problem = basics.get(field);
    return problem && (attempted || !problem.missing) ? problem.text : undefined;
  };

  return (
    <Page trail={<Trail to={paths.securityGroups(placeIn(region))}>{list.title}</Trail>} title={list.create}>
      <Section title={t.basics}>
        <div className="grid max-w-4xl gap-4 sm:grid-cols-2">
          <Field label={t.name} hint={t.nameHint} error={shown('name')}>
            {(control) => (
              <Input {...control} value={form.name} onChange={(event) => set({ name: event.target.value })} />
            )}
          </Field>
          <Field label={list.vpc} error={shown('vpcId')}>
            {(control) => (
              <Select
                {...control}
                value={form.vpcId}
                onChange={(event) => set({ vpcId: event.target.value })}
              >
                {vpcs.map(({ id, item }) => (
                  <option key={id} value={id}>
                    {[id, nameOf(item), item.CidrBlock, item.IsDefault && t.defaultVpc]
                      .filter(Boolean)
                      .join(' · ')}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <Field label={words.description} hint={t.descriptionHint} error={shown('description')}>
            {(control) => (
              <Input
                {...control}
                value={form.description}
                onChange={(event) => set({ description: event.target.value })}
              />
            )}
          </Field>
        </div>
      </Section>
      {(['ingress', 'egress'] as const).map((direction) => (
        <Section
          key={direction}
          title={direction === 'ingress' ? list.inboundRules : list.outboundRules}
          actions={
            <span className="text-sm text-ink-3">
              <Quota direction={direction} rows={rows} lists={lists} />
            </span>
          }
        >
          <RuleGrid
            direction={direction}
            rows={rows}
            onRows={(next) => set({ rows: next })}
            numberOf={numberOf}
            problems={problems}
            hints={hints}
            marks={noMarks}
            attempted={attempted}
            peers={peers}
            owner={groups[0]?.item.OwnerId ?? ''}
          />
        </Section>
      ))}
      <div className="sticky bottom-0 z-10 -mx-4 flex flex-wrap items-center gap-2 border-t border-line bg-canvas px-4 py-3 sm:-mx-6 sm:px-6">
        <p className="min-w-0 flex-1 text-sm text-ink-3">{t.draftKept}</p>
        <Button
          onClick={() => {
            draft.clear();
            setAttempted(false);
          }}
        >
          {t.startOver}
        </Button>
        <Button variant="primary" onClick={onReview}>
          {t.review}
        </Button>
      </div>
    </Page>
  );
}

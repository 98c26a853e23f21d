import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ECOSYSTEM_ROLES, PHYSICAL_STAGES, PILOT_FLAGS, ROUTES, SCENARIOS } from '../../domain/vocabulary.ts';
import { useLanguage } from '../../ui/language.ts';
import { usePortfolioView } from '../../ui/view-context.tsx';
import { enteredNumber } from '../../domain/money/entered-number.ts';
import { useFormBinding } from './form-context.tsx';
import { ChoiceField, LongTextField, NumberField, TextField } from './form-field.tsx';
import { FormSection } from './form-section.tsx';
import { OrganisationField } from './organisation-field.tsx';

type Props = { organisation?: { id: string; name: string } };

/** Every field of a project. */
export function ProjectFields({ organisation }: Props): ReactNode {
  const { t } = useTranslation(['edit', 'vocabulary']);
  const choose = t('choose');
  return (
    <>
      <FormSection title={t('section.basic')}>
        <TextField path="name/zh" />
        <TextField path="name/en" help={t('help.name')} />
        <TextField path="code" help={t('help.code')} />
        <OrganisationField
          help={t('help.organisation')}
          mayRegister
          {...(organisation !== undefined && { known: organisation })}
        />
      </FormSection>
      <PlaceFields />
      <FormSection title={t('section.technology')}>
        <ChoiceField
          path="route"
          empty={choose}
          options={ROUTES.map((value) => ({ value, label: t(`vocabulary:route.${value}`) }))}
        />
        <ChoiceField
          path="scenario"
          empty={choose}
          options={SCENARIOS.map((value) => ({ value, label: t(`vocabulary:scenario.${value}`) }))}
        />
        <ChoiceField
          path="ecosystemRole"
          empty={choose}
          options={ECOSYSTEM_ROLES.map((value) => ({ value, label: t(`vocabulary:ecosystemRole.${value}`) }))}
        />
        <ChoiceField
          path="pilot"
          empty={choose}
          help={t('help.pilot')}
          options={PILOT_FLAGS.map((value) => ({ value, label: t(`vocabulary:pilot.${value}`) }))}
        />
      </FormSection>
      <FormSection title={t('section.size')} note={t('absent')}>
        <NumberField path="powerMW" unit={t('unit.powerMW')} />
        <NumberField path="capacityMWh" unit={t('unit.capacityMWh')} />
        <Duration />
        <NumberField
          path="roundTripEfficiencyPct"
          unit={t('unit.roundTripEfficiencyPct')}
          help={t('help.efficiency')}
        />
        <NumberField path="cycleLife" unit={t('unit.cycleLife')} />
      </FormSection>
      <FormSection title={t('section.progress')}>
        <ChoiceField
          path="physicalStage"
          empty={choose}
          options={PHYSICAL_STAGES.map((value) => ({ value, label: t(`vocabulary:physicalStage.${value}`) }))}
        />
        <LongTextField path="why" help={t('help.why')} />
      </FormSection>
    </>
  );
}

/** Hours at rated power, where both are above zero. */
function Duration(): ReactNode {
  const { t } = useTranslation('edit');
  const language = useLanguage();
  const { values } = useFormBinding();
  const [power, capacity] = ['powerMW', 'capacityMWh'].map((path) => {
    const entered = enteredNumber(values[path] ?? '');
    return entered.state === 'read' ? (entered.value ?? 0) : 0;
  });
  const hours =
    power === undefined || capacity === undefined || power === 0 || capacity === 0 ? null : capacity / power;
  return (
    <p className="edit-wide edit-duration">
      <span>{t('help.duration')}</span>
      <output>
        {hours === null
          ? t('help.durationNone')
          : t('help.durationValue', {
              hours: new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(hours),
            })}
      </output>
    </p>
  );
}

/** District and park: those that the caller sees. */
function PlaceFields(): ReactNode {
  const { t } = useTranslation('edit');
  const language = useLanguage();
  const { values, set } = useFormBinding();
  const { columns, dictionaries } = usePortfolioView().portfolio;
  const { districts, parks } = columns;
  const names = language === 'en' ? dictionaries.districtNameEn : dictionaries.districtNameZh;
  const own = dictionaries.district
    .map((value, code) => ({ value, label: names[code] ?? value }))
    .filter(({ value }) => districts === null || districts.includes(Number(value)));
  const parkNames = language === 'en' ? parks.nameEn : parks.nameZh;
  const chosenPark = parks.id.indexOf(values['parkId'] ?? '');
  const districtOf = (row: number): string => dictionaries.district[parks.districtCode[row] ?? -1] ?? '';
  const parkDistrict = chosenPark === -1 ? '' : districtOf(chosenPark);
  const isElsewhere = parkDistrict !== '' && (values['districtAdcode'] ?? '') !== parkDistrict;
  function pickPark(park: string): void {
    set('parkId', park);
    const row = parks.id.indexOf(park);
    if (row !== -1 && (values['districtAdcode'] ?? '') === '') set('districtAdcode', districtOf(row));
  }
  return (
    <FormSection title={t('section.place')}>
      <ChoiceField
        path="districtAdcode"
        empty={t('choose')}
        options={own}
        help={districts === null ? undefined : t('help.district')}
      />
      <ChoiceField
        path="parkId"
        empty={t('help.noPark')}
        options={parks.id.map((value, row) => ({ value, label: parkNames[row] ?? value }))}
        help={
          isElsewhere
            ? t('help.parkElsewhere', { district: names[parks.districtCode[chosenPark] ?? -1] ?? '' })
            : t('help.park')
        }
        onPick={pickPark}
      />
    </FormSection>
  );
}

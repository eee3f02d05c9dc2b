import * as ko from 'knockout';

/** Makes a control known to Knockout: `<!-- ko component: {name, params} -->`. */
export function registerControl<Params>(name: string, model: (params: Params) => object, template: string): void {
  ko.components.register(name, { synchronous: true, viewModel: { createViewModel: model }, template });
}

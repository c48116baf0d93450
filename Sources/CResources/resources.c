// The program carries its resources with it, so that the binary works when it is copied alone.
// A test compares this list with the folder: a file left out here fails it.

#include "resources.h"

// The toolchain's clang knows #embed in every language mode, but mentions that C23 brought it.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char agreement_cases[] = {
#embed "../../Resources/rulebooks/2016-04-28/agreement.cases.yaml"
};
static const unsigned char channels[] = {
#embed "../../Resources/rulebooks/2016-04-28/channels.yaml"
};
static const unsigned char disclosure[] = {
#embed "../../Resources/rulebooks/2016-04-28/disclosure.yaml"
};
static const unsigned char ivr[] = {
#embed "../../Resources/rulebooks/2016-04-28/ivr.yaml"
};
static const unsigned char matters[] = {
#embed "../../Resources/rulebooks/2016-04-28/matters.yaml"
};
static const unsigned char practice[] = {
#embed "../../Resources/rulebooks/2016-04-28/practice.yaml"
};
static const unsigned char questions[] = {
#embed "../../Resources/rulebooks/2016-04-28/questions.yaml"
};
static const unsigned char routing[] = {
#embed "../../Resources/rulebooks/2016-04-28/routing.yaml"
};
static const unsigned char rulebook[] = {
#embed "../../Resources/rulebooks/2016-04-28/rulebook.yaml"
};
static const unsigned char scripts[] = {
#embed "../../Resources/rulebooks/2016-04-28/scripts.yaml"
};

static const unsigned char drill_phrases[] = {
#embed "../../Resources/practice/phrases.yaml"
};
static const unsigned char search_model[] = {
#embed "../../Resources/search/model.bin"
};
// The scenarios of practice mode: a new file needs an array here and a line in the list below.
static const unsigned char scenarios_bank_edges_of_hours[] = {
#embed "../../Resources/scenarios/bank_edges_of_hours.yaml"
};
static const unsigned char scenarios_bank_matters[] = {
#embed "../../Resources/scenarios/bank_matters.yaml"
};
static const unsigned char scenarios_cot_account_data[] = {
#embed "../../Resources/scenarios/cot_account_data.yaml"
};
static const unsigned char scenarios_cot_law[] = {
#embed "../../Resources/scenarios/cot_law.yaml"
};
static const unsigned char scenarios_cot_not_ours[] = {
#embed "../../Resources/scenarios/cot_not_ours.yaml"
};
static const unsigned char scenarios_cot_platform[] = {
#embed "../../Resources/scenarios/cot_platform.yaml"
};
static const unsigned char scenarios_data_matters[] = {
#embed "../../Resources/scenarios/data_matters.yaml"
};
static const unsigned char scenarios_examples[] = {
#embed "../../Resources/scenarios/examples.yaml"
};
static const unsigned char scenarios_law_matters[] = {
#embed "../../Resources/scenarios/law_matters.yaml"
};
static const unsigned char scenarios_portal_matters[] = {
#embed "../../Resources/scenarios/portal_matters.yaml"
};
static const unsigned char scenarios_several_matters[] = {
#embed "../../Resources/scenarios/several_matters.yaml"
};

#define RESOURCE(name) {"rulebooks/2016-04-28/" #name ".yaml", name, sizeof name}
#define SCENARIOS(name) {"scenarios/" #name ".yaml", scenarios_##name, sizeof scenarios_##name}

static const struct desk_resource resources[] = {
    {"rulebooks/2016-04-28/agreement.cases.yaml", agreement_cases, sizeof agreement_cases},
    RESOURCE(channels), RESOURCE(disclosure), RESOURCE(ivr),     RESOURCE(matters),
    RESOURCE(practice),   RESOURCE(questions), RESOURCE(routing),
    RESOURCE(rulebook),   RESOURCE(scripts),
    {"practice/phrases.yaml", drill_phrases, sizeof drill_phrases},
    {"search/model.bin", search_model, sizeof search_model},
    SCENARIOS(bank_edges_of_hours),
    SCENARIOS(bank_matters),
    SCENARIOS(cot_account_data),
    SCENARIOS(cot_law),
    SCENARIOS(cot_not_ours),
    SCENARIOS(cot_platform),
    SCENARIOS(data_matters),
    SCENARIOS(examples),
    SCENARIOS(law_matters),
    SCENARIOS(portal_matters),
    SCENARIOS(several_matters),
};

size_t desk_resource_count(void) { return sizeof resources / sizeof *resources; }

struct desk_resource desk_resource_at(size_t number) {
  static const struct desk_resource none = {"", (const unsigned char *)"", 0};
  return number < desk_resource_count() ? resources[number] : none;
}

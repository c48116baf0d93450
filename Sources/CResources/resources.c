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

static const unsigned char search_model[] = {
#embed "../../Resources/search/model.bin"
};

#define RESOURCE(name) {"rulebooks/2016-04-28/" #name ".yaml", name, sizeof name}

static const struct desk_resource resources[] = {
    {"rulebooks/2016-04-28/agreement.cases.yaml", agreement_cases, sizeof agreement_cases},
    RESOURCE(channels), RESOURCE(disclosure), RESOURCE(ivr),     RESOURCE(matters),
    RESOURCE(questions),  RESOURCE(routing),   RESOURCE(rulebook),   RESOURCE(scripts),
    {"search/model.bin", search_model, sizeof search_model},
};

size_t desk_resource_count(void) { return sizeof resources / sizeof *resources; }

struct desk_resource desk_resource_at(size_t number) {
  static const struct desk_resource none = {"", (const unsigned char *)"", 0};
  return number < desk_resource_count() ? resources[number] : none;
}

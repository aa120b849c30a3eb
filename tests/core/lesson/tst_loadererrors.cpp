#include "tests/core/lesson/lessonfolder.h"
#include "tests/core/toldinchinese.h"

#include <QRegularExpression>
#include <QTest>

using namespace eleven;

namespace {

const std::string kGood = R"(id: small
title: {en: "Small"}
programs:
  server: |
    int s = socket(AF_INET, SOCK_STREAM, 0);
    bind(s, 80);
    listen(s, 5);
    accept(s); //@ when take
  client: |
    fd = socket(AF_INET, SOCK_STREAM, 0);
    connect(fd, server, 80);
toggles: {take: true}
steps:
  - id: open
    acts:
      - run: server until listen
      - deliver: SYN
    expect:
      client: CLOSED
    ask:
      - {id: first, right: c, proved-by: {client: CLOSED}}
)";

const std::string kText = R"(# Small

## open

The text.

---

The end.

### first

What?

a) LISTEN
> No.

b) SYN-SENT
> No.

c) CLOSED
> Yes.
)";

const std::string kStates =
    "a state of RFC 9293: CLOSED, LISTEN, SYN-SENT, SYN-RECEIVED, ESTABLISHED, FIN-WAIT-1, "
    "FIN-WAIT-2, CLOSE-WAIT, CLOSING, LAST-ACK or TIME-WAIT";
const std::string kRun = "WHO, WHO until CALL, WHO N lines or WHO to end";
const std::string kWire = "[2nd] FLAGS [from WHO] [to WHO] [with \"DATA\"], next or all";
const std::string kId = "an id of small letters, digits and hyphens";
const std::string kTime = "a time such as 1.2s or 200ms, at most 600s";
const std::string kFlags = "flags such as SYN or \"FIN,ACK\"";
const std::string kProgram = "a program, as a literal block: \"|\" and then its lines";
const std::string kKeys = "the key id, title, about, group, minutes, needs, profile, sysctl, run, sigpipe, "
                          "descriptors, clients, programs, toggles, steps, try, goal, hints, "
                          "shortest or solution";
const std::string kActs = "the key run, deliver, drop, copy, toggle, cut, wait, kill, skip, wire, inject, "
                          "alter, delay, reorder or loss";
const std::string kExpect =
    "the key client, server, listener, wire, lost, returned, errno, signal, exited, count "
    "or framework";
const std::string kSettings =
    "a setting of TCP: tcp_abort_on_overflow, tcp_autocorking, tcp_dsack, tcp_early_retrans, tcp_ecn, "
    "tcp_fastopen, tcp_fin_timeout, tcp_keepalive_intvl, tcp_keepalive_probes, tcp_keepalive_time, "
    "tcp_max_syn_backlog, tcp_max_tw_buckets, tcp_orphan_retries, tcp_recovery, tcp_retries1, "
    "tcp_retries2, tcp_rfc1337, tcp_rmem, tcp_rto_max_ms, tcp_rto_min_us, tcp_sack, "
    "tcp_syn_linear_timeouts, tcp_syn_retries, tcp_synack_retries, tcp_syncookies, tcp_timestamps, "
    "tcp_tw_reuse, tcp_window_scaling or tcp_wmem";
const std::string kMade = "a call that the program of server makes: socket, bind, listen or accept";

const BadFile kBadYaml[] = {
    // The file
    {"a list", kGood, "- 1", "lesson.yaml:1:1: expected a map with id, programs and steps, saw a list"},
    {"nothing", kGood, "", "lesson.yaml:1:1: expected a map with id, programs and steps, saw nothing"},
    {"not YAML", "steps:", "steps: [", "lesson.yaml:14:3: expected YAML, saw illegal block entry"},
    {"a tab as indent", "  - id: open", "	- id: open",
     "lesson.yaml:14:2: expected YAML, saw illegal block entry"},
    {"a control byte", "id: small", "id: small\x04",
     "lesson.yaml:1:10: expected no control characters, saw the byte 4"},
    {"not UTF-8", "id: small",
     "id: sm\xE4"
     "ll",
     "lesson.yaml:1:7: expected text in UTF-8, saw the byte 228"},
    {"an anchor", "\"Small\"", "&a \"Small\"", "lesson.yaml:2:13: expected no anchors, saw \"&a\""},
    {"an alias", "\"Small\"", "*a",
     "lesson.yaml:2:13: expected YAML, saw the referenced anchor is not defined"},
    {"a tag", "\"Small\"", "!!str \"Small\"",
     "lesson.yaml:2:13: expected no tags, saw \"tag:yaml.org,2002:str\""},
    {"a key twice", "toggles: {take: true}", "id: again",
     "lesson.yaml:12:1: expected each key once, saw \"id\" again"},
    {"two documents",
     "steps:", "---\nsteps:", "lesson.yaml:13:1: expected one document in the file, saw one more"},
    {"a map as key",
     "toggles:", "? {a: b}\n: c\ntoggles:", "lesson.yaml:12:3: expected a word as key, saw a map"},
    {"very deep", "take: true", "take: [[[[[[[[[[1]]]]]]]]]]",
     "lesson.yaml:12:25: expected at most 10 levels, saw one more"},
    // The head
    {"an unknown key", "toggles:", "toggle:",
     "lesson.yaml:12:1: expected " + kKeys + " (did you mean toggles?), saw \"toggle\""},
    {"no id", "id: small\n", "", "lesson.yaml:1:1: expected the key id, saw none"},
    {"no programs",
     "programs:", "needs: wire\nsysctl:", "lesson.yaml:5:3: expected " + kSettings + ", saw \"server\""},
    {"an id in capitals", "small", "Small", "lesson.yaml:1:5: expected " + kId + ", saw \"Small\""},
    {"another folder", "small", "large",
     "lesson.yaml:1:5: expected the name of the folder, \"small\", saw \"large\""},
    {"no title", "title: {en: \"Small\"}", "needs: wire",
     "lesson.yaml:1:1: expected the key title, saw none"},
    {"a title without English",
     "en:", "zh_CN:", "lesson.yaml:2:8: expected a title in English (en), saw none"},
    {"an unknown language",
     "en:", "english:", "lesson.yaml:2:9: expected a language such as en or zh_CN, saw \"english\""},
    {"a title of nothing", "\"Small\"", "", "lesson.yaml:2:9: expected a title, saw nothing"},
    {"another need", "title:", "needs: wires\ntitle:",
     "lesson.yaml:2:8: expected wire or sockets (did you mean wire?), saw \"wires\""},
    {"another profile",
     "title:", "profile: calm\ntitle:", "lesson.yaml:2:10: expected patient or kernel, saw \"calm\""},
    {"a setting of another kind", "title:", "sysctl: {ip_forward: 1}\ntitle:",
     "lesson.yaml:2:10: expected " + kSettings + ", saw \"ip_forward\""},
    {"a value of letters", "title:", "sysctl: {tcp_sack: on}\ntitle:",
     "lesson.yaml:2:20: expected a number from 0 to 255, saw \"on\""},
    {"a value that the kernel refuses", "title:", "sysctl: {tcp_fin_timeout: 99999999}\ntitle:",
     "lesson.yaml:2:27: expected a number from 0 to 2147483, saw \"99999999\""},
    {"a value beyond every number", "title:", "sysctl: {tcp_fin_timeout: 99999999999999999999}\ntitle:",
     "lesson.yaml:2:27: expected a number from 0 to 2147483, saw \"99999999999999999999\""},
    {"a value below zero", "title:", "sysctl: {tcp_fin_timeout: -1}\ntitle:",
     "lesson.yaml:2:27: expected a number from 0 to 2147483, saw \"-1\""},
    {"too few numbers", "title:", "sysctl: {tcp_rmem: 1 2}\ntitle:",
     "lesson.yaml:2:20: expected 3 numbers with blanks between, each from 1 to 2147483647, saw \"1 2\""},
    {"a title too long", "\"Small\"", '"' + std::string(201, 'x') + '"',
     "lesson.yaml:2:13: expected a title of at most 200 bytes, saw \"" + std::string(40, 'x') + "…\""},
    {"a line too long", "title:", "# " + std::string(5000, 'x') + "\ntitle:",
     "lesson.yaml:2:4001: expected lines of at most 4000 bytes, saw more"},
    {"no steps", "steps:\n", "steps: []\nx:\n", "lesson.yaml:14:1: expected " + kKeys + ", saw \"x\""},
    {"an empty list of steps", "steps:\n  - id: open\n", "steps: []\nneeds:\n  - id: open\n",
     "lesson.yaml:15:3: expected wire or sockets, saw a list"},
    // Programs
    {"a third host", "  client: |", "  proxy: |",
     "lesson.yaml:9:3: expected client, server, client-2, server-2, ..., saw \"proxy\""},
    {"endpoint number one", "  client: |", "  client-1: |",
     "lesson.yaml:9:3: expected client, server, client-2, server-2, ..., saw \"client-1\""},
    {"a program as a list", "  client: |", "  client: [1]\n  client-2: |",
     "lesson.yaml:9:11: expected " + kProgram + ", saw a list"},
    {"a folded program", "  client: |", "  client: >",
     "lesson.yaml:9:11: expected " + kProgram + ", saw \"fd = socket(AF_INET, SOCK_STREAM, 0); co…\""},
    {"a program on one line", "  client: |", "  client-2: close(3);\n  client: |",
     "lesson.yaml:9:13: expected " + kProgram + ", saw \"close(3);\""},
    {"a program without a call", "  client: |", "  client-2: |\n    int s;\n  client: |",
     "lesson.yaml:9:13: expected a program that makes a call, saw \"int s;\\x0a\""},
    {"an error in a program", "bind(s, 80);", "bind(s, 99999);",
     "lesson.yaml:6:13: expected a port from 0 to 65535, saw \"99999\""},
    {"an error behind blank lines", "    connect(fd", "\n\n      conect(fd",
     "lesson.yaml:13:7: expected a call of socket, bind, listen, accept, connect, send, write, recv, read, "
     "shutdown, close, dup, setsockopt, getsockopt, fcntl, fork, wait, exit, signal, puts or poll (did you "
     "mean connect?), saw \"conect\""},
    {"an error at the end of a program", "    bind(s, 80);", "    for (;;) {",
     "lesson.yaml:6:5: expected a \"}\" for the block that begins here, saw the end of the program"},
    {"an unknown toggle", "toggles: {take:", "toggles: {takes:",
     "lesson.yaml:12:11: expected a toggle that a program names: take, saw \"takes\""},
    {"a toggle that is no boolean", "take: true", "take: yes",
     "lesson.yaml:12:17: expected true or false, saw \"yes\""},
    {"no toggle in any program", " //@ when take", "",
     "lesson.yaml:12:11: expected no toggle: no program has a line with //@ when or //@ unless, saw "
     "\"take\""},
    // Acts
    {"an unknown act", "- deliver: SYN", "- delivr: SYN",
     "lesson.yaml:17:9: expected " + kActs + " (did you mean deliver?), saw \"delivr\""},
    {"an act as a word", "- deliver: SYN", "- deliver",
     "lesson.yaml:17:9: expected an act such as \"run: client\", saw \"deliver\""},
    {"two acts in one", "- deliver: SYN", "- deliver: SYN\n        drop: SYN",
     "lesson.yaml:18:9: expected one act: run, deliver, drop, copy, toggle, cut, wait, kill, skip, wire, "
     "inject, alter, delay, reorder or loss, saw \"drop\""},
    {"run without a name", "run: server until listen",
     "run:", "lesson.yaml:16:9: expected " + kRun + ", saw nothing"},
    {"run of somebody else", "run: server until listen", "run: proxy",
     "lesson.yaml:16:14: expected who has a program: client or server, saw \"proxy\""},
    {"run of somebody without a program", "run: server until listen", "run: client-2",
     "lesson.yaml:16:14: expected who has a program: client or server (did you mean client?), saw "
     "\"client-2\""},
    {"until a call that is not made", "until listen", "until send",
     "lesson.yaml:16:14: expected " + kMade + ", saw \"server until send\""},
    {"until a misspelt call", "until listen", "until lisen",
     "lesson.yaml:16:14: expected " + kMade + " (did you mean listen?), saw \"server until lisen\""},
    {"no number of lines", "until listen", "some lines",
     "lesson.yaml:16:14: expected a number of lines from 1 to 1000, saw \"server some lines\""},
    {"too many lines", "until listen", "1001 lines",
     "lesson.yaml:16:14: expected a number of lines from 1 to 1000, saw \"server 1001 lines\""},
    {"other words behind run", "until listen", "for ever",
     "lesson.yaml:16:14: expected " + kRun + ", saw \"server for ever\""},
    {"unknown flags", "deliver: SYN", "deliver: SIN",
     "lesson.yaml:17:18: expected " + kFlags + ", saw \"SIN\""},
    {"no flags", "deliver: SYN", "deliver: none", "lesson.yaml:17:18: expected " + kFlags + ", saw \"none\""},
    {"from nobody", "deliver: SYN", "deliver: SYN from",
     "lesson.yaml:17:18: expected " + kWire + ", saw \"SYN from\""},
    {"from somebody else", "deliver: SYN", "deliver: SYN from proxy",
     "lesson.yaml:17:18: expected who has a program: client or server, saw \"SYN from proxy\""},
    {"deliver a list", "deliver: SYN", "deliver: [SYN]",
     "lesson.yaml:17:18: expected " + kWire + ", saw a list"},
    {"a toggle without position", "deliver: SYN", "toggle: take",
     "lesson.yaml:17:17: expected {TOGGLE: true} or {TOGGLE: false}, saw \"take\""},
    {"a misspelt toggle", "deliver: SYN", "toggle: {tke: true}",
     "lesson.yaml:17:18: expected a toggle that a program names: take, saw \"tke\""},
    {"cut as a word", "deliver: SYN", "cut: now", "lesson.yaml:17:14: expected true or false, saw \"now\""},
    {"wait without unit", "deliver: SYN", "wait: 5", "lesson.yaml:17:15: expected " + kTime + ", saw \"5\""},
    {"wait too long", "deliver: SYN", "wait: 601s",
     "lesson.yaml:17:15: expected " + kTime + ", saw \"601s\""},
    {"wait with two points", "deliver: SYN", "wait: 1.2.3s",
     "lesson.yaml:17:15: expected " + kTime + ", saw \"1.2.3s\""},
    // Expectations
    {"an unknown expectation", "client: CLOSED", "clent: CLOSED",
     "lesson.yaml:19:7: expected " + kExpect + " (did you mean client?), saw \"clent\""},
    {"the name of ss", "client: CLOSED", "client: ESTAB",
     "lesson.yaml:19:15: expected " + kStates + ", saw \"ESTAB\""},
    {"a misspelt state", "client: CLOSED", "client: FIN-WAIT1",
     "lesson.yaml:19:15: expected " + kStates + " (did you mean FIN-WAIT-1?), saw \"FIN-WAIT1\""},
    {"no state", "client: CLOSED", "client: []",
     "lesson.yaml:19:15: expected at least one state, saw an empty list"},
    {"flags that are not quoted", "client: CLOSED", "wire: SYN",
     "lesson.yaml:19:13: expected a list of segments, such as [SYN, \"FIN,ACK from client\"], or [], saw "
     "\"SYN\""},
    {"unknown flags on the wire", "client: CLOSED", "wire: [SYN, FOO]",
     "lesson.yaml:19:19: expected " + kFlags + ", saw \"FOO\""},
    {"returned without a call", "client: CLOSED", "returned: {server: 0}",
     "lesson.yaml:19:26: expected a call and its result, such as \"recv = 0\", saw \"0\""},
    {"returned by a call that is not made", "client: CLOSED", "returned: {server: recv = 0}",
     "lesson.yaml:19:26: expected " + kMade + ", saw \"recv = 0\""},
    {"errno as a number", "client: CLOSED", "errno: {server: 32}",
     "lesson.yaml:19:23: expected the name of an errno, such as EPIPE, saw \"32\""},
    {"an unknown signal", "client: CLOSED", "signal: {server: PIPE}",
     "lesson.yaml:19:24: expected the name of a signal, such as SIGPIPE, saw \"PIPE\""},
    {"an exit status too large", "client: CLOSED", "exited: {server: 256}",
     "lesson.yaml:19:24: expected a signal such as SIGPIPE, or an exit status, saw \"256\""},
    {"no map for errno", "client: CLOSED", "errno: EPIPE",
     "lesson.yaml:19:14: expected a map from client or server to what is expected, saw \"EPIPE\""},
    // Steps and questions
    {"an unknown key of a step", "    expect:", "    expects:",
     "lesson.yaml:18:5: expected the key id, acts, expect or ask (did you mean expect?), saw \"expects\""},
    {"a step without an id",
     "  - id: open\n    acts:", "  - acts:", "lesson.yaml:14:5: expected the key id, saw none"},
    {"the same step again", "steps:\n", "steps:\n  - id: open\n",
     "lesson.yaml:15:9: expected an id that no other step has, saw \"open\""},
    {"an answer without letter", "right: c", "right: e",
     "lesson.yaml:21:28: expected a, b, c or d, saw \"e\""},
    {"a question twice", "- {id: first,", "- {id: first, right: a, source: \"tcp(7)\"}\n      - {id: first,",
     "lesson.yaml:22:14: expected an id that no other question of the step has, saw \"first\""},
    {"a question without answer", ", right: c", "", "lesson.yaml:21:9: expected the key right, saw none"},
    {"an answer that nothing proves", ", proved-by: {client: CLOSED}", "",
     "lesson.yaml:21:14: expected with it proved-by, an expectation of this or a later step; or source, "
     "where "
     "no state can prove it: an RFC section or a man page, saw \"first\""},
    {"an answer that no step expects", "proved-by: {client: CLOSED}", "proved-by: {client: LISTEN}",
     "lesson.yaml:21:42: expected an expectation of the step open or a later one, saw one that none of them "
     "has"},
    {"two proofs", "proved-by: {client: CLOSED}", "proved-by: {client: CLOSED, wire: []}",
     "lesson.yaml:21:42: expected one expectation, such as {client: FIN-WAIT-2}, saw a map"},
    {"a proof that is empty", "proved-by: {client: CLOSED}", "proved-by: {}",
     "lesson.yaml:21:42: expected one expectation, such as {client: FIN-WAIT-2}, saw an empty map"},
    {"a proof and a source", "proved-by: {client: CLOSED}", "proved-by: {client: CLOSED}, source: \"tcp(7)\"",
     "lesson.yaml:21:68: expected proved-by or source, not both, saw \"tcp(7)\""},
    {"a source that says nothing", "proved-by: {client: CLOSED}", "source: \" \"",
     "lesson.yaml:21:39: expected an RFC section or a man page, saw \" \""},
    {"a misconception that there is not", "right: c", "right: c, meets: [M22]",
     "lesson.yaml:21:39: expected a misconception from M1 to M21, saw \"M22\""},
    {"a step as a word", "  - id: open\n", "  - open\n  - id: open\n",
     "lesson.yaml:14:5: expected a step: a map with id, acts, expect and ask, saw \"open\""},
    {"a skip of something else", "deliver: SYN", "skip: 1MSL",
     "lesson.yaml:17:15: expected 2MSL, saw \"1MSL\""},
    // Acts on the wire
    {"the zeroth", "deliver: SYN", "deliver: 0th SYN",
     "lesson.yaml:17:18: expected " + kFlags + ", saw \"0th SYN\""},
    {"data without its end", "deliver: SYN", "deliver: SYN with \"x",
     "lesson.yaml:17:18: expected " + kWire + ", saw \"SYN with \"x\""},
    {"a segment to its own host", "deliver: SYN", "deliver: SYN from client to client",
     "lesson.yaml:17:18: expected two ends on different hosts: from client to server, or from server to "
     "client, saw \"SYN from client to client\""},
    {"a segment of a client that there is not", "deliver: SYN", "deliver: SYN from client-2",
     "lesson.yaml:17:18: expected who has a program: client or server (did you mean client?), saw \"SYN from "
     "client-2\""},
    {"a delay without its time", "deliver: SYN", "delay: {segment: SYN}",
     "lesson.yaml:17:16: expected the key by, saw none"},
    {"a delay as a word", "deliver: SYN", "delay: SYN",
     "lesson.yaml:17:16: expected {segment: SYN from client, by: 200ms}, saw \"SYN\""},
    {"an injection by nobody", "deliver: SYN", "inject: RST",
     "lesson.yaml:17:17: expected FLAGS from WHO, such as RST from client, or {flags: RST, from: client, "
     "seq: "
     "+0}, saw \"RST\""},
    {"an injection without flags", "deliver: SYN", "inject: {from: client}",
     "lesson.yaml:17:17: expected the key flags, saw none"},
    {"an injection to its own host", "deliver: SYN", "inject: {flags: RST, from: client, to: client}",
     "lesson.yaml:17:48: expected somebody on the other host, saw \"client\""},
    {"a window that is too wide", "deliver: SYN", "inject: {flags: RST, from: client, window: 65536}",
     "lesson.yaml:17:52: expected a window from 0 to 65535, saw \"65536\""},
    {"no offset", "deliver: SYN", "inject: {flags: RST, from: client, seq: next}",
     "lesson.yaml:17:49: expected an offset such as +0, +1 or -1, saw \"next\""},
    {"an alteration of nothing", "deliver: SYN", "alter: {segment: SYN}",
     "lesson.yaml:17:16: expected {segment: SYN from client, window: 0}: what becomes of its flags, window, "
     "seq or ack, saw a map"},
    {"a loss without a part", "deliver: SYN", "loss: 101%",
     "lesson.yaml:17:15: expected a part such as 10%, or {from: client, percent: 10, seed: 1}, saw \"101%\""},
    {"a loss of somebody", "deliver: SYN", "loss: {from: proxy, percent: 3}",
     "lesson.yaml:17:22: expected client or server, saw \"proxy\""},
    {"an order of nobody", "deliver: SYN", "reorder: {}",
     "lesson.yaml:17:18: expected the key from, saw none"},
    {"an act of a client without a program",
     "  client: |\n    fd = socket(AF_INET, SOCK_STREAM, 0);\n    connect(fd, server, 80);\ntoggles: {take: "
     "true}\nsteps:\n  - id: open\n    acts:\n      - run: server until listen",
     "toggles: {take: true}\nsteps:\n  - id: open\n    acts:\n      - run: client until connect",
     "lesson.yaml:13:14: expected who has a program: server, saw \"client until connect\""},
    {"an expectation of a client without a program",
     "  client: |\n    fd = socket(AF_INET, SOCK_STREAM, 0);\n    connect(fd, server, 80);\ntoggles: {take: "
     "true}\nsteps:\n  - id: open\n    acts:\n      - run: server until listen\n      - deliver: SYN\n    "
     "expect:\n      client: CLOSED",
     "toggles: {take: true}\nsteps:\n  - id: open\n    acts:\n      - run: server\n    expect:\n      "
     "returned: {client: \"connect = 0\"}",
     "lesson.yaml:15:18: expected who has a program: server, saw \"client\""},
    {"run as a fiber",
     "id: ", "run: fiber\nid: ", "lesson.yaml:1:6: expected process, thread or qt, saw \"fiber\""},
    {"a process without a program", "id: ", "run: {server-9: process}\nid: ",
     "lesson.yaml:1:7: expected an endpoint that has a program, saw \"server-9\""},
    {"SIGPIPE by another name", "id: ", "sigpipe: die\nid: ",
     "lesson.yaml:1:10: expected blocked, default, handler, ignore or nosignal, saw \"die\""},
    {"too many clients", "id: ", "clients: 1001\nid: ",
     "lesson.yaml:1:10: expected a number of clients from 1 to 1000, saw \"1001\""},
    {"clients without a program",
     "  client: |\n    fd = socket(AF_INET, SOCK_STREAM, 0);\n    connect(fd, server, 80);\ntoggles",
     "clients: 2\ntoggles",
     "lesson.yaml:9:10: expected a program of client, which each client runs, saw \"2\""},
    {"a client that there is not", "run: server until listen", "run: client-2",
     "lesson.yaml:16:14: expected who has a program: client or server (did you mean client?), saw "
     "\"client-2\""},
    {"everyone until", "run: server until listen", "run: everyone until listen",
     "lesson.yaml:16:14: expected everyone, and no more words: it runs until nobody can go on, saw "
     "\"everyone until listen\""},
    {"clients until a call they do not make", "run: server until listen", "run: clients until accept",
     "lesson.yaml:16:14: expected a call that the program of client makes: socket or connect, saw \"clients "
     "until accept\""},
    {"a wire that stands", "deliver: SYN", "wire: stand",
     "lesson.yaml:17:15: expected flow or hold, saw \"stand\""},
    {"a count of nobody", "client: CLOSED", "count: {clients: {LISTEN: 1}}",
     "lesson.yaml:19:15: expected the key client or server (did you mean client?), saw \"clients\""},
    {"a count of CLOSED", "client: CLOSED", "count: {client: {CLOSED: 1}}",
     "lesson.yaml:19:24: expected a state that a socket in the kernel can have: CLOSED is its absence, saw "
     "\"CLOSED\""},
    {"a count that is no number", "client: CLOSED", "count: {client: {LISTEN: many}}",
     "lesson.yaml:19:32: expected a number of sockets, saw \"many\""},
    {"a count of states without numbers", "client: CLOSED", "count: {client: 3}",
     "lesson.yaml:19:23: expected a map from states to numbers, such as {CLOSE-WAIT: 28}, saw \"3\""},
    {"a group of another name", "id: ", "group: opening\nid: ",
     "lesson.yaml:1:8: expected open, close, programs or production, saw \"opening\""},
    {"no minutes",
     "id: ", "minutes: 0\nid: ", "lesson.yaml:1:10: expected a number of minutes from 1 to 60, saw \"0\""},
    {"another run after no step", "id: ", "try: [{id: a, title: {en: A}, after: nowhere}]\nid: ",
     "lesson.yaml:1:38: expected the step open, saw \"nowhere\""},
    {"another run without a title",
     "id: ", "try: [{id: a}]\nid: ", "lesson.yaml:1:7: expected the key title, saw none"},
    {"another run with an empty title", "id: ", "try: [{id: a, title: {en: \" \"}}]\nid: ",
     "lesson.yaml:1:27: expected a title that is not empty, saw \" \""},
    {"two other runs of one name", "id: ", "try: [{id: a, title: {en: A}}, {id: a, title: {en: B}}]\nid: ",
     "lesson.yaml:1:37: expected an id that no other run has, saw \"a\""},
    {"too few descriptors", "id: ", "descriptors: 3\nid: ",
     "lesson.yaml:1:14: expected a number of descriptors from 4 to 1024, saw \"3\""},
};

} // namespace

class TestLoaderErrors : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void acceptsTheGoodFiles();
    void saysWhereAndWhatWouldBeRight_data();
    void saysWhereAndWhatWouldBeRight();
    void saysWhichFileIsMissing();
    void readsManyKeysInNoTime();
    void saysWhatIsTooMuch();
    void saysWhyAPathCannotBeRead();
};

void TestLoaderErrors::acceptsTheGoodFiles() {
    QCOMPARE(messageFor(kGood, {{QStringLiteral("text.en.md"), kText}}), QStringLiteral("no error"));
}

void TestLoaderErrors::saysWhereAndWhatWouldBeRight_data() {
    QTest::addColumn<std::size_t>("index");
    for (std::size_t i = 0; i < std::size(kBadYaml); ++i)
        QTest::newRow(kBadYaml[i].name) << i;
}

void TestLoaderErrors::saysWhereAndWhatWouldBeRight() {
    QFETCH(std::size_t, index);
    const BadFile& bad = kBadYaml[index];
    const QString told = QString::fromStdString(bad.message).section(QStringLiteral("expected "), 1);
    QVERIFY(isToldInChinese(told.section(QStringLiteral(", saw "), 0, -2)));
    QVERIFY(isToldInChinese(told.section(QStringLiteral(", saw "), -1)));
    QCOMPARE(messageFor(replaced(kGood, bad.from, bad.to), {{QStringLiteral("text.en.md"), kText}}),
             QString::fromStdString(bad.message));
}

void TestLoaderErrors::saysWhichFileIsMissing() {
    QCOMPARE(loadLesson("/no/such/file.yaml", false).error.message(),
             std::string("/no/such/file.yaml: expected a file that can be read, saw ENOENT"));
    QCOMPARE(loadLesson("/", false).error.message(),
             std::string("/: expected a file that can be read, saw EISDIR"));
    QCOMPARE(messageFor(kGood, {}),
             QStringLiteral("lesson.yaml:1:1: expected text.en.md beside this file, saw none"));
}

void TestLoaderErrors::readsManyKeysInNoTime() { // a search of all keys for each took 46 s
    std::string keys = "id: a\n";
    for (int i = 0; keys.size() < 1000000; ++i)
        keys += "k" + std::to_string(i) + ": 1\n";
    QCOMPARE(messageFor(keys, {}),
             QStringLiteral("lesson.yaml:25000:1: expected at most 50000 values in the file, saw one more"));
    keys.resize(keys.find("k20000"));
    QVERIFY(messageFor(keys, {}).startsWith(QStringLiteral("lesson.yaml:2:1: expected the key")));
}

void TestLoaderErrors::saysWhatIsTooMuch() {
    const std::string call = "    close(3);\n";
    const std::string long_ = "    puts(\"" + std::string(600, 'x') + "\");\n";
    const std::string program = "id: small\ntitle: {en: \"a\"}\nprograms:\n  server: |\n" + call;
    const std::string steps = "steps:\n  - id: s\n    acts:\n";
    QCOMPARE(messageFor(program + long_ + steps, {}),
             QStringLiteral("lesson.yaml:6:5: expected a program of at most 500 bytes in a line, saw more"));
    std::string many = program + "steps:\n";
    for (int i = 0; i < 600; ++i)
        many += "  - id: s" + std::to_string(i) + "\n";
    QCOMPARE(messageFor(many, {}),
             QStringLiteral("lesson.yaml:507:5: expected at most 500 steps, saw a map"));
    std::string acts = program + steps;
    for (int i = 0; i < 5001; ++i)
        acts += "      - run: server\n";
    QCOMPARE(messageFor(acts, {}),
             QStringLiteral("lesson.yaml:9:7: expected a lesson of at most 5000 acts, saw a list"));
}

void TestLoaderErrors::saysWhyAPathCannotBeRead() {
    const QTemporaryDir folder;
    const QString loop = folder.filePath(QStringLiteral("loop"));
    QVERIFY(QFile::link(loop, loop));
    QVERIFY(QString::fromStdString(loadLesson(loop.toStdString(), true).error.message())
                .endsWith(QStringLiteral("saw ELOOP")));
    QVERIFY(QString::fromStdString(loadLesson(std::string(5000, 'x'), true).error.message())
                .endsWith(QStringLiteral("saw ENAMETOOLONG")));
    QVERIFY(lessonLibrary(loop.toStdString()).empty());
}

QTEST_GUILESS_MAIN(TestLoaderErrors)
#include "tst_loadererrors.moc"

/* Writes until the pipe breaks; what SIGPIPE does the second argument says: default, ignore, handle, block. */
#include <arpa/inet.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static void handler(int number) { (void)number; }

int main(int argc, char **argv) {
    const char *how = argc > 2 ? argv[2] : "default";
    if (strcmp(how, "ignore") == 0) signal(SIGPIPE, SIG_IGN);
    if (strcmp(how, "handle") == 0) signal(SIGPIPE, handler);
    if (strcmp(how, "block") == 0) {
        sigset_t set;
        sigemptyset(&set);
        sigaddset(&set, SIGPIPE);
        sigprocmask(SIG_BLOCK, &set, NULL);
    }
    struct sockaddr_in here = {.sin_family = AF_INET, .sin_port = htons((in_port_t)atoi(argv[1]))};
    char buf[64];
    int s = socket(AF_INET, SOCK_STREAM, 0);
    if (bind(s, (struct sockaddr *)&here, sizeof here) < 0 || listen(s, 5) < 0) return 1;
    int c = accept(s, NULL, NULL);
    read(c, buf, sizeof buf);
    write(c, "late", 4);
    write(c, "late", 4);
    close(c);
    return 0;
}

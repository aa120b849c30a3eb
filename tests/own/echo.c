/* One client after the other; with COUNT so many; with ADDRESS only there. */
#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

int main(int argc, char **argv) {
    int count = argc > 2 ? atoi(argv[2]) : -1;
    int on = 1;
    struct sockaddr_in here = {.sin_family = AF_INET, .sin_port = htons((in_port_t)atoi(argv[1]))};
    if (argc > 3) here.sin_addr.s_addr = inet_addr(argv[3]);
    int s = socket(AF_INET, SOCK_STREAM, 0);
    setsockopt(s, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    if (bind(s, (struct sockaddr *)&here, sizeof here) < 0 || listen(s, 128) < 0) return 1;
    while (count-- != 0) {
        char buf[256];
        ssize_t n;
        int c = accept(s, NULL, NULL);
        if (c < 0) return 1;
        while ((n = read(c, buf, sizeof buf)) > 0)
            write(c, buf, (size_t)n);
        close(c);
    }
    return 0;
}

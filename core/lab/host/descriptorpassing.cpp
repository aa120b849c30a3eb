#include "core/lab/host/descriptorpassing.h"

#include <sys/socket.h>

#include <array>
#include <cerrno>
#include <cstring>

namespace eleven {

bool sendMessage(int socket, std::span<const std::uint8_t> bytes, int descriptor) {
    iovec part{const_cast<std::uint8_t*>(bytes.data()), bytes.size()}; // sendmsg(2) only reads it
    alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> control{};
    msghdr message{};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    if (descriptor >= 0) {
        message.msg_control = control.data();
        message.msg_controllen = control.size();
        cmsghdr* header = CMSG_FIRSTHDR(&message);
        header->cmsg_level = SOL_SOCKET;
        header->cmsg_type = SCM_RIGHTS;
        header->cmsg_len = CMSG_LEN(sizeof(int));
        std::memcpy(CMSG_DATA(header), &descriptor, sizeof descriptor);
    }
    ssize_t sent = 0;
    do {
        sent = ::sendmsg(socket, &message, MSG_NOSIGNAL);
    } while (sent < 0 && errno == EINTR);
    return sent == static_cast<ssize_t>(bytes.size());
}

std::optional<Message> receiveMessage(int socket, std::size_t largest, int flags) {
    thread_local std::vector<std::uint8_t>
        buffer; // one for all datagrams: zeroing it costs more than they do
    if (buffer.size() < largest) buffer.resize(largest);
    iovec part{buffer.data(), largest};
    alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int)) + CMSG_SPACE(sizeof(ucred))> control{};
    msghdr message{};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    message.msg_control = control.data();
    message.msg_controllen = control.size();
    ssize_t size = 0;
    do {
        size = ::recvmsg(socket, &message, MSG_CMSG_CLOEXEC | flags);
    } while (size < 0 && errno == EINTR);
    const int error = size == 0 ? 0 : errno;
    Message received;
    for (cmsghdr* header = CMSG_FIRSTHDR(&message); size > 0 && header != nullptr;
         header = CMSG_NXTHDR(&message, header)) {
        if (header->cmsg_level != SOL_SOCKET) continue;
        if (header->cmsg_type == SCM_RIGHTS && header->cmsg_len >= CMSG_LEN(sizeof(int))) {
            int number = -1;
            std::memcpy(&number, CMSG_DATA(header), sizeof number);
            received.descriptor.reset(number);
        } else if (header->cmsg_type == SCM_CREDENTIALS && header->cmsg_len >= CMSG_LEN(sizeof(ucred))) {
            ucred who{};
            std::memcpy(&who, CMSG_DATA(header), sizeof who);
            received.sender = who.pid;
        }
    }
    errno = error;
    if (size <= 0) return std::nullopt;
    received.octets.assign(buffer.begin(), buffer.begin() + size);
    return received;
}

std::optional<std::vector<std::uint8_t>> receiveMessage(int socket, std::size_t largest, Fd& descriptor) {
    std::optional<Message> message = receiveMessage(socket, largest);
    if (!message) return std::nullopt;
    descriptor = std::move(message->descriptor);
    return std::move(message->octets);
}

} // namespace eleven
